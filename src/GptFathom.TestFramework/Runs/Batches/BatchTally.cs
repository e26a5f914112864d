using GptFathom.Models.Store;

namespace GptFathom.Runs.Batches;

/// <summary>What came of the requests of one model.</summary>
internal sealed class BatchTally
{
    private readonly Dictionary<CompletionKey, (string Cause, bool IsFinal)> _failures = [];
    private readonly Dictionary<CompletionKey, int> _asked = [];

    /// <summary>Batches that were made or taken up again.</summary>
    public int Batches { get; set; }

    /// <summary>Requests in them; one that was sent twice counts twice.</summary>
    public int Asked { get; private set; }

    public int Stored { get; private set; }

    /// <summary>Lines of results that nobody had asked for.</summary>
    public int Unknown { get; set; }

    /// <summary>Lines of results that could not be read.</summary>
    public int Malformed { get; set; }

    /// <summary>Requests that have no reply.</summary>
    public int Failed => _failures.Count;

    /// <summary>The causes, the commonest first.</summary>
    public IEnumerable<(string Cause, int Count)> Causes => _failures.Values
        .GroupBy(f => f.Cause, StringComparer.Ordinal)
        .Select(g => (g.Key, g.Count()))
        .OrderByDescending(c => c.Item2).ThenBy(c => c.Key, StringComparer.Ordinal);

    public void NoteAsked(CompletionKey key)
    {
        Asked++;
        _asked[key] = _asked.GetValueOrDefault(key) + 1;
    }

    public void NoteStored(CompletionKey key)
    {
        Stored++;
        _failures.Remove(key);
    }

    /// <param name="key">The call.</param>
    /// <param name="cause">Why it has no reply.</param>
    /// <param name="isFinal">Whether asking again would not help.</param>
    public void NoteFailed(CompletionKey key, string cause, bool isFinal) => _failures[key] = (cause, isFinal);

    /// <summary>It was not even tried.</summary>
    public void NotePutOff(CompletionKey key, string cause)
    {
        NoteFailed(key, cause, isFinal: false);
        _asked[key] = _asked.GetValueOrDefault(key) - 1;
    }

    /// <summary>Whether the call is not to be asked again: it was refused, or was asked often enough.</summary>
    public bool IsGivenUp(CompletionKey key, int mostTries) =>
        _failures.TryGetValue(key, out (string Cause, bool IsFinal) failure) && (failure.IsFinal || _asked.GetValueOrDefault(key) >= mostTries);
}
