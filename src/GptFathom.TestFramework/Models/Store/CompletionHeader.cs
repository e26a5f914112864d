namespace GptFathom.Models.Store;

/// <summary>What the index needs of a line of the store.</summary>
/// <param name="Key">The call, see <see cref="CompletionKey"/>.</param>
/// <param name="Request">The request alone.</param>
/// <param name="Start">Which start of an attempt the call was, see <see cref="CompletionOrigin"/>; null where the line does not say.</param>
/// <param name="At">When it was stored (UTC).</param>
internal readonly record struct CompletionHeader(CompletionDigest Key, CompletionDigest Request, CompletionDigest? Start, DateTime At);
