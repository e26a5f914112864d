using GptFathom.Datasets;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Answers.Styles;

/// <summary>A benchmark's real questions with the extraction and the metric that judge replies to them, and how such replies may look.</summary>
internal sealed record Corpus(DatasetAttribute Dataset, IAnswerExtractor Extractor, IMetric Metric, IReadOnlyList<Style> Right, IReadOnlyList<Style> Wrong)
{
    /// <summary>What the benchmark makes of a row; null where the row has no question.</summary>
    public Func<Sample, Sample?> Prepare { get; init; } = sample => sample.Targets.Count > 0 ? sample : null;

    /// <summary>How a model that is always right puts it.</summary>
    public Style Perfect { get; init; } = Right[0];

    public async Task<IReadOnlyList<Said>> ReadAsync()
    {
        DataFolders folders = new([SharedData.Path("benchmarks")]);
        IReadOnlyList<Sample> rows = await SampleSet.LoadAsync(Dataset, folders, TestContext.Current.CancellationToken);
        Sample[] samples = [.. rows.Select(Prepare).OfType<Sample>()];
        return [.. samples.Select((sample, index) => new Said(sample, sample.Target, OtherThan(samples, index)))];
    }

    /// <summary>The same questions, each as often as it has accepted answers.</summary>
    public static IEnumerable<Said> EachTarget(IReadOnlyList<Said> questions) =>
        questions.SelectMany(said => said.Sample.Targets.Distinct().Select(target => said with { Right = target }));

    /// <summary>The share of <paramref name="style"/>'s replies that score 1, and some of the others.</summary>
    public (double Share, string Examples) ShareOf(Style style, IEnumerable<Said> questions, bool wanted)
    {
        int all = 0;
        int hits = 0;
        List<string> examples = [];
        foreach (Said said in questions)
        {
            if (style.Say(said) is not { } reply) continue;
            bool hit = Score(reply, said.Sample).Value == 1;
            all++;
            if (hit) hits++;
            if (hit != wanted && examples.Count < 3) examples.Add($"{reply} => {Extractor.Extract(reply, said.Sample).Answer ?? "(none)"}; target {said.Right}");
        }
        return (all == 0 ? (wanted ? 1 : 0) : (double)hits / all, string.Join('\n', examples));
    }

    public Score Score(string reply, Sample sample) =>
        ReplyScorer.Score(new(new ChatMessage(ChatRole.Assistant, reply)) { FinishReason = ChatFinishReason.Stop }, sample, Extractor, Metric);

    /// <summary>The answer of the next question of the group that is wrong here.</summary>
    private string OtherThan(Sample[] samples, int index)
    {
        Sample sample = samples[index];
        for (int step = 1; step < samples.Length; step++)
        {
            Sample other = samples[(index + step) % samples.Length];
            if (other.Group == sample.Group && other.Target.Trim().Length > 0 && Metric.Measure(other.Target, sample) == 0) return other.Target;
        }
        return "something else";
    }
}
