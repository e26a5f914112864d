using GptFathom.Datasets;
using GptFathom.Suites.Datasets;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Datasets;

public sealed class RaceAttributeTests : IDisposable
{
    private const string Document =
        """{"answers": ["B", "A"], "options": [["two", "four"], ["heavy", "thin"]], "questions": ["How many?", "It was  _  ."], "article": "Once.\nTwice.", "id": "middle7.txt"}""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("test/7.txt", "test/*.txt", 1)]
    [InlineData("race.jsonl", "race.jsonl", 2)]
    public async Task Each_question_of_a_document_is_a_sample_and_the_article_their_cluster(string name, string path, int line)
    {
        string file = _folder.Write(name, (line == 1 ? "" : "\r\n") + Document);
        IReadOnlyList<Sample> samples = await ReadAsync(path);
        Assert.Equal(
            [("middle7.txt-1", "Once.\nTwice.\n\nHow many?", "B"), ("middle7.txt-2", "Once.\nTwice.\n\nIt was  _  .", "A")],
            samples.Select(s => (s.Id, s.Input, s.Target)));
        Assert.Equal(["heavy", "thin"], samples[1].Choices);
        Assert.All(samples, s => Assert.Equal(("middle7.txt", file, line), (s.Cluster, s.SourceFile, s.SourceLine)));
    }

    [Theory]
    [InlineData("\"B\", \"A\"", "\"B\"", "there are 2 questions, 2 lists of options and 1 answers; expected as many of each")]
    [InlineData("\"B\", \"A\"", "\"B\", \"C\"", "the field 'answers' is 'C'; expected a letter from A to B")]
    [InlineData("[\"heavy\", \"thin\"]", "\"heavy\"", "the field 'options' holds a string; expected arrays")]
    [InlineData("\"article\"", "\"text\"", "the field 'article' is missing")]
    [InlineData("\"id\"", "\"key\"", "the field 'id' is missing")]
    [InlineData("\"questions\"", "\"asked\"", "the field 'questions' is missing or no array")]
    public async Task A_document_that_is_not_as_expected_is_named(string before, string after, string expected)
    {
        string file = _folder.Write("1.txt", Document.Replace(before, after, StringComparison.Ordinal));
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync("*.txt"));
        Assert.Equal($"{file}(1): {expected}.", problem.Message);
    }

    [Theory]
    [InlineData("race_middle/race.test.middle.jsonl*", 1436, 362)]
    [InlineData("race_high/race.test.high.jsonl*", 3498, 1045)]
    [InlineData("race_high/test/high/*.txt", null, 10)]
    public async Task The_official_test_sets_are_read_whole(string path, int? questions, int passages)
    {
        IReadOnlyList<Sample> samples = await SampleSet.LoadAsync(
            new RaceAttribute(path), new DataFolders([SharedData.Path("benchmarks")]), TestContext.Current.CancellationToken);
        Assert.Equal((questions ?? samples.Count, passages), (samples.Count, samples.Select(s => s.Cluster).Distinct().Count()));
    }

    private Task<IReadOnlyList<Sample>> ReadAsync(string path) =>
        SampleSet.LoadAsync(new RaceAttribute(path), TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);
}
