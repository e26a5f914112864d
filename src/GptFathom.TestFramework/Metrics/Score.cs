namespace GptFathom;

/// <content>Scores of an answer that a benchmark's own body has at hand. An empty answer is <see cref="Outcome.NoAnswer"/> and worth 0.</content>
public readonly partial record struct Score
{
    /// <summary>1 when <paramref name="answer"/> equals one of <paramref name="targets"/> after normalisation, else 0; see <see cref="Metrics.ExactMatch"/>.</summary>
    /// <param name="answer">The answer; where it is blank there is none, and the score is 0.</param>
    /// <param name="targets">The accepted answers.</param>
    public static Score ExactMatch(string answer, IReadOnlyList<string> targets) => Judge(Metrics.ExactMatch, answer, targets);

    /// <summary>Word overlap with the nearest of <paramref name="targets"/>, from 0 to 1; see <see cref="Metrics.TokenF1"/>.</summary>
    /// <inheritdoc cref="ExactMatch" path="/param"/>
    public static Score F1(string answer, IReadOnlyList<string> targets) => Judge(Metrics.TokenF1, answer, targets);

    /// <summary>1 when the final number of <paramref name="answer"/> has the value of one of <paramref name="targets"/>, else 0; see <see cref="Metrics.NumberEquality"/>.</summary>
    /// <inheritdoc cref="ExactMatch" path="/param"/>
    public static Score Number(string answer, IReadOnlyList<string> targets) => Judge(Metrics.NumberEquality, answer, targets);

    private static Score Judge(IMetric metric, string answer, IReadOnlyList<string> targets)
    {
        bool empty = string.IsNullOrWhiteSpace(answer);
        return new()
        {
            Value = empty ? 0 : metric.Measure(answer, new Sample { Id = "", Input = "", Targets = targets }),
            Answer = empty ? null : answer,
            Outcome = empty ? Outcome.NoAnswer : Outcome.Answered,
            Metric = metric.Id,
            Kind = metric.Kind,
        };
    }
}
