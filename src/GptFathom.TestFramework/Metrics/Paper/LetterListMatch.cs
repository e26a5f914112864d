namespace GptFathom.Metrics.Paper;

/// <summary>
/// GPT-Fathom's metric for questions of which several options may be right (Zheng et al. 2023, arXiv:2309.16583): 1 when the answer, letters joined by commas,
/// starts with those of the target, else 0. More letters than the right ones do no harm where the right ones come first, and whatever is answered to a question
/// without a target is right: AGIEval's jec-qa-kd has one.
/// </summary>
public sealed class LetterListMatch : IMetric
{
    private LetterListMatch()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new LetterListMatch();

    /// <inheritdoc/>
    public string Id => "paper-letter-list-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) =>
        sample.Targets.Select(Listed).DefaultIfEmpty("").Any(target => PrefixMatch.IsMatch(answer, target)) ? 1 : 0;

    private static string Listed(string target) => string.Join(',', target.Where(char.IsAsciiLetterUpper));
}
