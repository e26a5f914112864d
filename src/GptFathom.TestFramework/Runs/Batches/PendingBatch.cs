namespace GptFathom.Runs.Batches;

/// <summary>A batch whose replies are not in the store yet.</summary>
/// <param name="State">As it is on disk.</param>
/// <param name="Lines">Which call each of its requests is, in their order.</param>
internal sealed record PendingBatch(BatchState State, IReadOnlyList<BatchKeyLine> Lines);
