namespace GptFathom.Metrics;

/// <summary>Scores of an answer that a benchmark's own body has at hand. An empty answer is <see cref="Outcome.NoAnswer"/> and worth 0.</summary>
public static class ScoreShortcuts
{
    extension(Score)
    {
        /// <summary>1 when <paramref name="answer"/> equals one of <paramref name="targets"/> after normalisation; see <see cref="Metrics.ExactMatch"/>.</summary>
        public static Score ExactMatch(string answer, IReadOnlyList<string> targets) => Judge(Metrics.ExactMatch.Metric, answer, targets);

        /// <summary>Word overlap with the nearest of <paramref name="targets"/>, from 0 to 1; see <see cref="TokenF1"/>.</summary>
        public static Score F1(string answer, IReadOnlyList<string> targets) => Judge(TokenF1.Metric, answer, targets);

        /// <summary>1 when the final number of <paramref name="answer"/> has the value of one of <paramref name="targets"/>; see <see cref="NumberEquality"/>.</summary>
        public static Score Number(string answer, IReadOnlyList<string> targets) => Judge(NumberEquality.Metric, answer, targets);
    }

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
