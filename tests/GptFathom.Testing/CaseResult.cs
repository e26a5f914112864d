namespace GptFathom.Testing;

/// <summary>The result of one test, as TRX has it.</summary>
/// <param name="Name">The test's name.</param>
/// <param name="Outcome">Passed, Failed or NotExecuted.</param>
/// <param name="Message">The message of a failure.</param>
/// <param name="Output">Its output; the reason of a skip ends it.</param>
public sealed record CaseResult(string Name, string Outcome, string Message, string Output)
{
    public const string Passed = "Passed";
    public const string Failed = "Failed";
    public const string Skipped = "NotExecuted";

    public bool IsPassed => Outcome == Passed;

    public bool IsFailed => Outcome == Failed;

    public bool IsSkipped => Outcome == Skipped;

    /// <summary>Everything that it says, wherever TRX has it.</summary>
    public string Text => Message + Output;
}
