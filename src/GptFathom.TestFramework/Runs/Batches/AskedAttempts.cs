using GptFathom.Models.Store;
using GptFathom.Runs.Planning;

namespace GptFathom.Runs.Batches;

/// <summary>
/// Remembers what each attempt was asked for, to tell one whose requests never repeat: a clock or an identifier in a prompt makes the reply that was paid for
/// one that no run ever finds.
/// </summary>
internal sealed class AskedAttempts
{
    private readonly Dictionary<(string Benchmark, string Sample, int Repeat), (int Stored, CompletionKey Key)> _asked = [];

    /// <summary>Whether the attempt has its reply and still comes no further.</summary>
    public bool IsStuck(string benchmark, RehearsedAttempt attempt, Func<CompletionKey, bool> isStored) =>
        _asked.TryGetValue((benchmark, attempt.Sample.Id, attempt.Repeat), out (int Stored, CompletionKey Key) before)
        && before.Key != attempt.Missing[0].Key && attempt.Stored <= before.Stored && isStored(before.Key);

    public void Note(string benchmark, RehearsedAttempt attempt) =>
        _asked[(benchmark, attempt.Sample.Id, attempt.Repeat)] = (attempt.Stored, attempt.Missing[0].Key);
}
