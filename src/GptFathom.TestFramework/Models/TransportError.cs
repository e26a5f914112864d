namespace GptFathom.Models;

/// <summary>Why a call got no reply.</summary>
/// <param name="Type">Name of the exception's type.</param>
/// <param name="Message">The exception's message.</param>
internal sealed record TransportError(string Type, string Message)
{
    public override string ToString() => $"{Type}: {Message}";
}
