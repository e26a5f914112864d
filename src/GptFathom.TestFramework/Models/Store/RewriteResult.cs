namespace GptFathom.Models.Store;

/// <summary>What a rewrite does, or did.</summary>
/// <param name="Old">The files that go.</param>
/// <param name="Kept">Their lines that go into the new file; for none of them no file is written.</param>
/// <param name="Gone">Their lines that go.</param>
/// <param name="InUse">Files that are left alone since a process holds them.</param>
internal sealed record RewriteResult(IReadOnlyList<string> Old, IReadOnlyList<StoredLine> Kept, IReadOnlyList<StoredLine> Gone, int InUse)
{
    /// <summary>Lines that can be read and go.</summary>
    public int Completions => Gone.Count(line => line.State == LineState.Readable);

    /// <summary>Bytes of the lines that go.</summary>
    public long Bytes => Gone.Sum(line => line.Length + 1L);
}
