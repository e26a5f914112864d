using GptFathom.Answers.Numbers;

namespace GptFathom.Scoring;

/// <inheritdoc cref="Metrics.ExactMatch" />
internal sealed class ExactMatch : IMetric
{
    /// <inheritdoc/>
    public string Id => "exact-match/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample) => sample.Targets.Any(target => IsEqual(answer, target)) ? 1 : 0;

    private static bool IsEqual(string answer, string target)
    {
        if (ChoiceLetter.Read(target) is { } letter && ChoiceLetter.Read(answer) is { } given) return letter == given;
        if (Number(target) is { } expected && Number(answer) is { } number) return number == expected;
        string normalised = AnswerText.Normalise(target);
        return normalised.Length > 0 ? AnswerText.Normalise(answer) == normalised : answer.Trim() == target.Trim();
    }

    private static Rational? Number(string text) => NumberScanner.Whole(NumberText.Normalise(text))?.Value;
}
