using GptFathom.Answers.Paper;

namespace GptFathom.Metrics.Paper;

/// <summary>
/// GPT-Fathom's metric for MATH (Zheng et al. 2023, arXiv:2309.16583), for the answers of <see cref="LastBox"/>: 1 when what is in the box equals a target by
/// the rules of the benchmark's authors (Hendrycks et al. 2021, arXiv:2103.03874: is_equiv), or else starts with it, so that 24 is right where 2 is; 0 else. An
/// output without a box has to start with the target.
/// </summary>
public sealed class MathMatch : IMetric
{
    private MathMatch()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new MathMatch();

    /// <inheritdoc/>
    public string Id => "paper-math-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        string? content = LastBox.ContentOf(answer);
        return sample.Targets.Any(target => PrefixMatch.IsMatch(content ?? answer, target) || IsEquivalent(content, target)) ? 1 : 0;
    }

    private static bool IsEquivalent(string? content, string target) => content is not null && HendrycksText.AreEqual(content, target);
}
