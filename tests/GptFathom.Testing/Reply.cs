namespace GptFathom.Testing;

/// <summary>What the server does with a request.</summary>
/// <param name="Text">The completion.</param>
/// <param name="Status">The HTTP status; what is not 200 has an error in its body.</param>
/// <param name="Model">The name that the model answers under; the one it was asked by where there is none.</param>
public sealed record Reply(string Text, int Status = 200, string? Model = null)
{
    public string FinishReason { get; init; } = "stop";

    /// <summary>Whether the reply says how many tokens it took.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>The code of the error, if any.</summary>
    public string? Code { get; init; }

    public static Reply Error(int status) => new("the server is out of sorts", status);

    /// <summary>What Azure OpenAI answers to a prompt that its content filter blocks.</summary>
    public static Reply Blocked() => new("The response was filtered", 400) { Code = "content_filter" };
}
