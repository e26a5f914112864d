namespace GptFathom.Metrics.Paper;

/// <summary>
/// GPT-Fathom's metric for questions without options (Zheng et al. 2023, arXiv:2309.16583), which its table calls exact match: 1 when answer or target contains
/// the other, character by character, after lower-casing and without ASCII punctuation, articles and surplus white space, else 0. What is then empty matches
/// only what is empty too. A long answer that names everything is right, and "Art" is where "Mozart" is.
/// </summary>
public sealed class FuzzyMatch : IMetric
{
    private FuzzyMatch()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new FuzzyMatch();

    /// <inheritdoc/>
    public string Id => "paper-fuzzy-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        string normalised = PaperText.Normalise(answer);
        return sample.Targets.Any(target => IsMatch(normalised, PaperText.Normalise(target))) ? 1 : 0;
    }

    private static bool IsMatch(string answer, string target) =>
        answer.Length == 0 || target.Length == 0
            ? answer == target
            : answer.Contains(target, StringComparison.Ordinal) || target.Contains(answer, StringComparison.Ordinal);
}
