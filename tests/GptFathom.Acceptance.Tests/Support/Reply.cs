namespace GptFathom.Acceptance.Support;

/// <summary>What the server does with a request.</summary>
/// <param name="Text">The completion.</param>
/// <param name="Status">The HTTP status; what is not 200 has an error in its body.</param>
internal sealed record Reply(string Text, int Status = 200)
{
    public static Reply Error(int status) => new("the server is out of sorts", status);
}
