using GptFathom.Answers.Paper;

namespace GptFathom.Metrics.Paper;

/// <summary>
/// GPT-Fathom's metric for GSM8K (Zheng et al. 2023, arXiv:2309.16583): 1 when the answer, digits alone, starts with any of the groups of digits that follow
/// <c>####</c> in the target, else 0: 1 and 15 are right where 1,000 is, and 50 where 5 is. An answer that is no digits is an output without any and has to
/// start with the target as it is written.
/// </summary>
public sealed class DigitsMatch : IMetric
{
    private DigitsMatch()
    {
    }

    /// <summary>The metric.</summary>
    public static IMetric Metric { get; } = new DigitsMatch();

    /// <inheritdoc/>
    public string Id => "paper-digits-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) => sample.Targets.Any(target => IsMatch(answer, Written(target))) ? 1 : 0;

    private static string Written(string target) => PythonText.Trim(PythonText.SecondPart(target, "####") ?? target);

    private static bool IsMatch(string answer, string target) =>
        IsDigits(answer)
            ? PythonText.Runs(target, PythonText.IsDigit).Any(group => PrefixMatch.IsMatch(answer, target[group.Start..group.End]))
            : PrefixMatch.IsMatch(answer, target);

    private static bool IsDigits(string text) => text.Length > 0 && text.EnumerateRunes().All(PythonText.IsDigit);
}
