namespace GptFathom.Models.Store;

/// <summary>A line in one of the store's files.</summary>
/// <param name="File">Number of the file, see <see cref="CompletionFiles"/>.</param>
/// <param name="Length">Its bytes, without the line feed.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="At">When it was stored (UTC).</param>
/// <param name="IsEarlier">Whether it was there before this run.</param>
internal readonly record struct CompletionPlace(int File, int Length, long Offset, DateTime At, bool IsEarlier);
