namespace GptFathom;

/// <summary>Why a batch was refused.</summary>
/// <param name="Code">The provider's word for it, or null.</param>
/// <param name="Message">The provider's sentence, or null.</param>
/// <param name="Line">The line of the requests that it is about, from 1; null where it is about all of them.</param>
public sealed record BatchError(string? Code, string? Message, int? Line)
{
    /// <summary>Indicates whether the same requests may be accepted later: the provider's queue is full now.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Returns the message and the code, as far as there are any.</summary>
    public override string ToString() => Message is null ? Code ?? "no reason given" : Code is null ? Message : $"{Message} ({Code})";
}
