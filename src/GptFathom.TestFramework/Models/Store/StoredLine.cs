namespace GptFathom.Models.Store;

/// <summary>A line of a store as a survey found it.</summary>
/// <param name="File">Full path of its file.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">Its bytes, without the line feed.</param>
/// <param name="State">Whether it can be read.</param>
/// <param name="Header">What it says of itself; the default where it cannot be read.</param>
internal readonly record struct StoredLine(string File, int Number, long Offset, int Length, LineState State, CompletionHeader Header);
