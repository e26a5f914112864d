using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Datasets;

public sealed class JsonAttributeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""[{"input":"a"},{"input":"b"}]""")]
    [InlineData(" [ {\"input\" : \"a\"} ,\r\n {\"input\":\"b\"} ] \r\n")]
    [InlineData("\ufeff[{\"input\":\"a\"},{\"input\":\"b\"}]")]
    [InlineData("""{"canary":"[x]","meta":{"list":[{"input":"no"}]},"examples":[{"input":"a"},{"input":"b"}],"more":[{"input":"c"}]}""")]
    public async Task The_array_is_the_file_or_the_first_in_its_object(string text)
    {
        _folder.Write("d.json", text);
        _folder.WriteGzip("d.json.gz", text);
        foreach (string name in new[] { "d.json", "d.json.gz" })
            Assert.Equal(["a", "b"], (await ReadAsync(new JsonAttribute(name))).Select(s => s.Input));
    }

    [Fact]
    public async Task A_named_property_counts_and_the_arrays_before_it_do_not()
    {
        _folder.Write("d.json", """{"train":[{"input":"a"}],"x":{"test":[{"input":"b"}]},"test":[{"input":"c"}]}""");
        Assert.Equal(["c"], (await ReadAsync(new JsonAttribute("d.json") { Property = "test" })).Select(s => s.Input));
    }

    [Fact]
    public async Task Items_longer_than_any_buffer_and_items_across_its_ends_are_whole()
    {
        string[] inputs = [.. Enumerable.Range(1, 60).Select(i => new string((char)('a' + (i % 26)), i % 7 == 0 ? 200_000 : i * 997) + "\u00e9")];
        _folder.Write("d.json", "[" + string.Join(",\n", inputs.Select(i => $"{{\"input\":\"{i}\",\"list\":[1,[2]]}}")) + "]");
        Assert.Equal(inputs, (await ReadAsync(new JsonAttribute("d.json"))).Select(s => s.Input));
    }

    [Theory]
    [InlineData(", 7]", "(row 2): expected a JSON object, found a number.")]
    [InlineData(", {\"target\":\"x\"}]", "(row 2): the field 'input' is missing.")]
    [InlineData(",\n {\"input\" \"b\"}]", "(2,11): expected an array of JSON objects; ")]
    [InlineData("", "(1,15): expected an array of JSON objects; ")]
    [InlineData(", {\"input\":\"b\"", "(1,29): expected an array of JSON objects; ")]
    public async Task A_malformed_item_fails_when_it_is_reached_with_its_place_and_what_was_expected(string rest, string expected)
    {
        string file = _folder.Write("d.json", "[{\"input\":\"a\"}" + rest);
        await using IAsyncEnumerator<Sample> samples = new JsonAttribute("d.json")
            .ReadAsync(TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await samples.MoveNextAsync());
        Assert.Equal("a", samples.Current.Input);
        FathomException problem = await Assert.ThrowsAsync<FathomException>(async () => await samples.MoveNextAsync());
        Assert.StartsWith(file + expected, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "", "expected an array of JSON objects, or an object with one in a property")]
    [InlineData("7", "", "expected an array of JSON objects, or an object with one in a property")]
    [InlineData("{\"examples\":[]}", "test", "expected an array of JSON objects, or an object with one in 'test'")]
    [InlineData("{\"a\":{\"test\":[]}}", "test", "expected an array of JSON objects, or an object with one in 'test'")]
    public async Task A_file_without_the_array_is_named(string text, string property, string expected)
    {
        string file = _folder.Write("d.json", text);
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new JsonAttribute("d.json") { Property = property }));
        Assert.Equal($"{file}: {expected}.", problem.Message);
    }

    [Fact]
    public async Task An_empty_file_is_no_array_and_an_empty_array_has_no_samples()
    {
        _folder.Write("none.json", "");
        _folder.Write("empty.json", "[]");
        await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new JsonAttribute("none.json")));
        Assert.Empty(await ReadAsync(new JsonAttribute("empty.json")));
    }

    private async Task<IReadOnlyList<Sample>> ReadAsync(JsonAttribute dataset) =>
        await dataset.ReadAsync(TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
