namespace GptFathom.Runs;

/// <summary>From whatever a benchmark's body returned to a score.</summary>
internal static class BodyResult
{
    /// <summary>The metric of a body whose assertions decide.</summary>
    public const string Assertions = "assertions";

    private const string TrueOrFalse = "true-or-false";

    private const string Allowed = "Score, bool, double or nothing (also as Task or ValueTask)";

    /// <summary>An assertion of the body failed.</summary>
    public static Score FailedAssertion => Score.Wrong with { Metric = Assertions };

    /// <summary>Whether the body's assertions alone decide.</summary>
    public static bool IsNothing(Type returned) => returned == typeof(void) || returned == typeof(Task) || returned == typeof(ValueTask);

    /// <summary>What is wrong with the type that a body declares to return, or null.</summary>
    public static string? Problem(Type returned)
    {
        bool isAwaited = returned.IsGenericType && (returned.GetGenericTypeDefinition() == typeof(Task<>) || returned.GetGenericTypeDefinition() == typeof(ValueTask<>));
        Type value = isAwaited ? returned.GetGenericArguments()[0] : returned;
        return IsNothing(returned) || value == typeof(Score) || value == typeof(bool) || value == typeof(double) ? null : $"it returns {Name(returned)}; expected {Allowed}";

        static string Name(Type type) => type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : type.Name;
    }

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
            default: throw new FathomException($"A benchmark's body returns {Allowed}, not {returned.GetType().Name}.");
        }
    }

    private static Score Of(bool correct) => Score.Of(correct) with { Metric = TrueOrFalse };
}
