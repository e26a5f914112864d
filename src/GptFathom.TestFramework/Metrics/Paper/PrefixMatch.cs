namespace GptFathom.Metrics.Paper;

/// <summary>
/// GPT-Fathom's metric (Zheng et al. 2023, arXiv:2309.16583): 1 when the answer starts with a target, character by character, else 0. Nothing has to end with
/// the target: 180 is right where 18 is, and "Because" where B is.
/// </summary>
public sealed class PrefixMatch : IMetric
{
    private PrefixMatch()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new PrefixMatch();

    /// <inheritdoc/>
    public string Id => "paper-prefix-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) => sample.Targets.Any(target => IsMatch(answer, target)) ? 1 : 0;

    /// <summary>Whether <paramref name="answer"/> starts with <paramref name="target"/>.</summary>
    internal static bool IsMatch(string answer, string target) => answer.StartsWith(target, StringComparison.Ordinal);
}
