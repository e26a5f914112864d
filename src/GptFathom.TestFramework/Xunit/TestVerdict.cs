namespace GptFathom.Xunit;

/// <summary>The result of one test case: passed, skipped with a reason, or failed with a message; text goes to the test's output.</summary>
internal readonly record struct TestVerdict(string? SkipReason, string? Failure, string? Output)
{
    public bool IsFailure => Failure is not null;

    public static TestVerdict Passed => default;

    public static TestVerdict PassedWith(string output) => new(null, null, output);

    public static TestVerdict Skipped(string reason) => new(reason, null, null);

    public static TestVerdict Failed(string message) => new(null, message, null);
}
