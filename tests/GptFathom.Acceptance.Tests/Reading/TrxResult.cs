namespace GptFathom.Acceptance.Reading;

/// <summary>One result of a TRX file.</summary>
/// <param name="Name">The test's name.</param>
/// <param name="Outcome">Passed, Failed or NotExecuted.</param>
/// <param name="Message">The message of a failure.</param>
/// <param name="Output">Its output; the reason of a skip ends it.</param>
internal sealed record TrxResult(string Name, string Outcome, string Message, string Output)
{
    public bool IsPassed => Outcome == "Passed";

    public bool IsFailed => Outcome == "Failed";

    public bool IsSkipped => Outcome == "NotExecuted";

    /// <summary>Everything that it says, wherever TRX has it.</summary>
    public string Text => Message + Output;
}
