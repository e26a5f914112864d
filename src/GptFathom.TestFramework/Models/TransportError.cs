namespace GptFathom.Models;

/// <summary>Why a call got no reply.</summary>
/// <param name="Type">Name of the exception's type.</param>
/// <param name="Message">The exception's message.</param>
internal sealed record TransportError(string Type, string Message)
{
    /// <summary>The message; in front of it the type, where the message is not one of our own.</summary>
    public override string ToString() => Type == nameof(FathomException) ? Message : $"{Type}: {Message}";
}
