using GptFathom.Models.Budgets;
using GptFathom.Models.Keys;
using GptFathom.Models.Store;
using GptFathom.Models.Transport;
using Microsoft.Extensions.AI;

namespace GptFathom.Runs.Batches;

/// <summary>Takes the results of a batch into the completion store.</summary>
internal sealed class BatchResults(CompletionStore store, IBatchClient client, KeyRedaction keys, BatchBudget budget, BatchTally tally)
{
    /// <param name="batch">The batch.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="files">What it left behind, replies first.</param>
    /// <param name="cancellation">Ends it; what was taken stays taken.</param>
    public async Task TakeAsync(PendingBatch batch, BatchStatus status, IEnumerable<string> files, CancellationToken cancellation)
    {
        Dictionary<string, CompletionKey> calls = batch.Lines.ToDictionary(l => l.Id, l => l.Key, StringComparer.Ordinal);
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (string file in files)
        {
            await using FileStream stream = File.OpenRead(file);
            foreach ((ReadOnlyMemory<byte> line, _, _) in ByteLines.Read(stream))
            {
                if (!line.Span.ContainsAnyExcept(" \t\r"u8)) continue;
                if (client.Parse(line) is not { } result) tally.Malformed++;
                else if (!calls.TryGetValue(result.RequestId, out CompletionKey key)) tally.Unknown++;
                else if (await TakeAsync(key, result, cancellation)) told.Add(result.RequestId);
            }
        }
        for (int i = 0; i < batch.Lines.Count; i++)
        {
            if (!told.Contains(batch.Lines[i].Id)) Miss(batch.Lines[i].Key, i + 1, status);
        }
    }

    private async Task<bool> TakeAsync(CompletionKey key, BatchResult result, CancellationToken cancellation)
    {
        if (store.Find(key) is not null) return true;
        if (result.Failure is { } failure and not FailureKind.Filtered)
        {
            budget.Release(key);
            tally.NoteFailed(key, keys.Clean(result.Cause ?? "no reason given"), isFinal: failure == FailureKind.Refused);
            return true;
        }
        ChatResponse reply;
        try
        {
            reply = result.Failure is null ? await client.ReadAsync(result.Reply, cancellation) : FilteredPromptsChatClient.Reply();
        }
        catch (InvalidDataException problem)
        {
            tally.NoteFailed(key, keys.Clean(problem.Message), isFinal: false);
            return true;
        }
        store.Add(key, reply);
        budget.Settle(key, UsedTokens.Of(reply.Usage));
        tally.NoteStored(key);
        return true;
    }

    // A batch that is refused names the lines that it is refused for; the others may go without them.
    private void Miss(CompletionKey key, int line, BatchStatus status)
    {
        if (store.Find(key) is not null) return;
        budget.Release(key);
        if (!status.IsRefused)
        {
            tally.NoteFailed(key, $"the batch ended as {status.State} without a result of it", isFinal: false);
            return;
        }
        bool hasLines = status.Errors.Any(e => e.Line is not null);
        BatchError? error = status.Errors.FirstOrDefault(e => e.Line == line) ?? status.Errors.FirstOrDefault(e => !hasLines || e.Line is null);
        string cause = keys.Clean($"the batch was refused: {error?.ToString() ?? "for other lines"}");
        if (error is null or { IsTransient: true } || (hasLines && error.Line != line)) tally.NotePutOff(key, cause);
        else tally.NoteFailed(key, cause, isFinal: true);
    }
}
