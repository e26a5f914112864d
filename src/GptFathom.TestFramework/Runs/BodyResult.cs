namespace GptFathom.Runs;

/// <summary>From whatever a benchmark's body returned to a score.</summary>
internal static class BodyResult
{
    private const string TrueOrFalse = "true-or-false";

    private const string Assertions = "assertions";

    /// <summary>A body whose assertions decide, and one of them failed.</summary>
    public static Score FailedAssertion => Score.Wrong with { Metric = Assertions };

    /// <exception cref="FathomException">The body returned something that is no score.</exception>
    public static async ValueTask<Score> ToScoreAsync(object? returned)
    {
        switch (returned)
        {
            case Task<Score> task: return await task;
            case ValueTask<Score> task: return await task;
            case Task<bool> task: return Of(await task);
            case ValueTask<bool> task: return Of(await task);
            case Task<double> task: return Score.Graded(await task);
            case ValueTask<double> task: return Score.Graded(await task);
            case Task task:
                await task;
                return Score.Correct with { Metric = Assertions };
            case ValueTask task:
                await task;
                return Score.Correct with { Metric = Assertions };
            case Score score: return score;
            case bool correct: return Of(correct);
            case double value: return Score.Graded(value);
            case null: return Score.Correct with { Metric = Assertions };
            default: throw new FathomException($"A benchmark's body returns Score, bool, double or nothing (also as Task or ValueTask), not {returned.GetType().Name}.");
        }
    }

    private static Score Of(bool correct) => Score.Of(correct) with { Metric = TrueOrFalse };
}
