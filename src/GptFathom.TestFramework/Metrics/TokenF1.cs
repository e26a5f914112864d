namespace GptFathom.Scoring;

/// <inheritdoc cref="Metrics.TokenF1" />
internal sealed class TokenF1 : IMetric
{
    /// <inheritdoc/>
    public string Id => "token-f1/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Graded;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        IReadOnlyList<string> words = AnswerText.Tokens(answer);
        return sample.Targets.Select(target => WordBags.F1(words, AnswerText.Tokens(target))).DefaultIfEmpty(0).Max();
    }
}
