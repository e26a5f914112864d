namespace GptFathom.Models.Batches;

/// <summary>Why a batch was not begun.</summary>
/// <param name="Code">The provider's word for it.</param>
/// <param name="Message">The provider's sentence.</param>
/// <param name="Line">The line of the requests that it is about, from 1, or null.</param>
internal sealed record BatchError(string? Code, string? Message, int? Line)
{
    /// <summary>There is too much in the provider's queue now; later there is not.</summary>
    public bool IsOfTheMoment => Code is "token_limit_exceeded" or "rate_limit_exceeded";

    public override string ToString() => Message is null ? Code ?? "no reason given" : Code is null ? Message : $"{Message} ({Code})";
}
