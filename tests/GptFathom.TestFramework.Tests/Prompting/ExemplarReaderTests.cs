using GptFathom.Prompting;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Prompting;

public sealed class ExemplarReaderTests : IDisposable
{
    private const string Three = """
        {"question":" 1 + 1? ","answer":"\n2\n"}
        {"question":"2 + 2?","answer":["4","four"]}

        {"question":"3 + 3?","answer":"6"}
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_shots_of_the_file_are_read_and_trimmed() =>
        Assert.Equal([new Exemplar("1 + 1?", "2"), new Exemplar("2 + 2?", "4")], await ReadAsync(Three, new ExemplarsAttribute("e.jsonl") { Shots = 2 }));

    [Fact]
    public async Task All_exemplars_of_the_file_may_be_shown() => Assert.Equal(3, (await ReadAsync(Three, new ExemplarsAttribute("e.jsonl") { Shots = 3 })).Count);

    [Fact]
    public async Task Fields_go_by_the_names_that_are_declared() => Assert.Equal(
        [new Exemplar("a", "b")], await ReadAsync("""{"in":"a","out":"b"}""", new ExemplarsAttribute("e.jsonl") { Input = "in", Target = "out" }));

    [Theory]
    [InlineData(Three, 4, ": 4 exemplars are declared, the file has 3.")]
    [InlineData("", 1, ": 1 exemplars are declared, the file has 0.")]
    [InlineData("""{"question":"1 + 1?"}""", 1, "(1): the field 'answer' is missing.")]
    [InlineData("""{"answer":"2"}""", 1, "(1): the field 'question' is missing.")]
    public async Task A_file_that_has_not_the_declared_shots_is_named(string text, int shots, string expected)
    {
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(text, new ExemplarsAttribute("e.jsonl") { Shots = shots }));
        Assert.Equal(_folder.PathOf("e.jsonl") + expected, problem.Message);
    }

    [Fact]
    public async Task What_stands_after_the_last_shot_is_not_read() =>
        Assert.Single(await ReadAsync("{\"question\":\"a\",\"answer\":\"b\"}\nnonsense", new ExemplarsAttribute("e.jsonl")));

    private Task<IReadOnlyList<Exemplar>> ReadAsync(string text, ExemplarsAttribute declared)
    {
        _folder.Write("e.jsonl", text);
        return ExemplarReader.ReadAsync(declared, TestHost.PlacesIn(_folder), TestContext.Current.CancellationToken);
    }
}
