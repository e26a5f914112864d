using GptFathom.Datasets;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Datasets;

public sealed class SampleSetTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_an_id_it_is_a_hash_of_the_input_numbered_where_inputs_repeat()
    {
        IReadOnlyList<Sample> samples = await LoadAsync("{\"input\":\"abc\"}\n{\"input\":\"b\"}\n{\"input\":\"abc\"}\n{\"input\":\"abc\",\"id\":\"\"}\n");
        // SHA-256 of "abc": FIPS 180-4 example values.
        Assert.Equal(["ba7816bf8f01cfea", samples[1].Id, "ba7816bf8f01cfea#2", "ba7816bf8f01cfea#3"], samples.Select(s => s.Id));
    }

    [Fact]
    public async Task Inserting_a_line_moves_no_hashed_id()
    {
        IReadOnlyList<Sample> before = await LoadAsync("{\"input\":\"a\"}\n{\"input\":\"b\"}\n");
        IReadOnlyList<Sample> after = await LoadAsync("{\"input\":\"new\"}\n{\"input\":\"a\"}\n{\"input\":\"b\"}\n");
        Assert.Equal(before.Select(s => s.Id), after.Skip(1).Select(s => s.Id));
    }

    [Fact]
    public async Task An_id_that_occurs_twice_is_named_with_both_lines()
    {
        FathomException problem = await Assert.ThrowsAsync<FathomException>(
            () => LoadAsync("{\"id\":\"x\",\"input\":\"a\"}\n\n{\"id\":\"x\",\"input\":\"b\"}\n"));
        Assert.Equal($"{_folder.PathOf("d.jsonl")}(3): the id 'x' was already used in line 1; ids are unique within a benchmark.", problem.Message);
    }

    [Fact]
    public async Task Ids_differ_by_case() => Assert.Equal(2, (await LoadAsync("{\"id\":\"x\",\"input\":\"a\"}\n{\"id\":\"X\",\"input\":\"b\"}\n")).Count);

    private Task<IReadOnlyList<Sample>> LoadAsync(string text)
    {
        _folder.Write("d.jsonl", text);
        return SampleSet.LoadAsync(new JsonLinesAttribute("d.jsonl"), TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);
    }
}
