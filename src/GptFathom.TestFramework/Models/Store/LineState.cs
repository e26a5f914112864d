namespace GptFathom.Models.Store;

/// <summary>Whether a line of a store can be read.</summary>
internal enum LineState : byte
{
    /// <summary>A completion.</summary>
    Readable,

    /// <summary>An unfinished last line, as a process leaves it that dies; in a file that is in use it may still become one.</summary>
    Torn,

    /// <summary>Anything else.</summary>
    Damaged,
}
