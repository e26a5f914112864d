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
        Assert.Equal([("1 + 1?", "2"), ("2 + 2?", "4")], await ReadAsync(Three, new ExemplarsAttribute("e.jsonl") { Shots = 2 }));

    [Fact]
    public async Task All_exemplars_of_the_file_may_be_shown() => Assert.Equal(3, (await ReadAsync(Three, new ExemplarsAttribute("e.jsonl") { Shots = 3 })).Count);

    [Fact]
    public async Task Fields_go_by_the_names_that_are_declared() => Assert.Equal(
        [("a", "b")], await ReadAsync("""{"in":"a","out":"b"}""", new ExemplarsAttribute("e.jsonl") { Input = "in", Target = "out" }));

    [Theory]
    [InlineData(Three, 4, "e.jsonl: 4 exemplars are declared, the file has 3.")]
    [InlineData("", 1, "e.jsonl: 1 exemplars are declared, the file has 0.")]
    [InlineData("""{"question":"1 + 1?"}""", 1, "e.jsonl(1): the field 'answer' is missing; expected the exemplar's answer.")]
    [InlineData("""{"answer":"2"}""", 1, "e.jsonl(1): the field 'question' is missing.")]
    public async Task A_file_that_has_not_the_declared_shots_is_named(string text, int shots, string expected)
    {
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(text, new ExemplarsAttribute("e.jsonl") { Shots = shots }));
        Assert.Equal(expected, problem.Message.Replace(_folder.PathOf("e.jsonl"), "e.jsonl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_stands_after_the_last_shot_is_not_read() =>
        Assert.Single(await ReadAsync("{\"question\":\"a\",\"answer\":\"b\"}\nnonsense", new ExemplarsAttribute("e.jsonl")));

    [Fact]
    public async Task Exemplars_are_read_as_the_dataset_is_where_no_field_is_named()
    {
        _folder.Write("dev.csv", "Which?,x,y,B\nWhat?,u,v,A\n");
        CsvAttribute dataset = new("test.csv") { Columns = ["q", "1", "2", "right"], Input = "q", Choices = ["1", "2"], Target = "right", Skip = 5 };
        ExemplarSet set = await ExemplarReader.ReadAsync(
            new ExemplarsAttribute("dev.csv") { Shots = 2 }, dataset, TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);
        Assert.Equal([("Which?", "B", "xy"), ("What?", "A", "uv")], set[""].Select(e => (e.Input, e.Target, string.Concat(e.Choices))));
    }

    [Fact]
    public async Task Each_group_has_exemplars_of_its_own()
    {
        _folder.Write("de.jsonl", """{"question":"eins?","answer":"1"}""");
        _folder.Write("fr.jsonl", """{"question":"un?","answer":"1"}""");
        ExemplarSet set = await ExemplarReader.ReadAsync(
            new ExemplarsAttribute("*.jsonl"), Dataset, TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);
        Assert.Equal(("eins?", "un?"), (set["de"][0].Input, set["fr"][0].Input));
        set.Check([Of("de"), Of("fr")]);
        FathomException problem = Assert.Throws<FathomException>(() => set.Check([Of("de"), Of("sw")]));
        Assert.Equal("*.jsonl: 1 exemplars are declared, the file has 0 for the group 'sw'.", problem.Message);

        static Sample Of(string group) => new() { Id = group, Input = "", Group = group };
    }

    [Fact]
    public async Task All_there_are_may_differ_from_group_to_group()
    {
        _folder.Write("a.jsonl", """{"question":"1?","answer":"1","group":"x"}""" + "\n" + """{"question":"2?","answer":"2","group":"y"}""" + "\n" + """{"question":"3?","answer":"3","group":"y"}""");
        ExemplarSet set = await ExemplarReader.ReadAsync(
            new ExemplarsAttribute("a.jsonl") { Shots = ExemplarsAttribute.All }, Dataset, TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);
        Assert.Equal((1, 2), (set["x"].Count, set["y"].Count));
    }

    private static SamplesAttribute Dataset { get; } = new(typeof(ISampleSource));

    private async Task<IReadOnlyList<(string, string)>> ReadAsync(string text, ExemplarsAttribute declared)
    {
        _folder.Write("e.jsonl", text);
        ExemplarSet set = await ExemplarReader.ReadAsync(declared, Dataset, TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);
        set.Check([new Sample { Id = "q", Input = "" }]);
        return [.. set[""].Select(e => (e.Input, e.Target))];
    }
}
