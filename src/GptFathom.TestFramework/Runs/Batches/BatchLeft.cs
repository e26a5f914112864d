namespace GptFathom.Runs.Batches;

/// <summary>What is missing and is not asked by a batch, with the reasons.</summary>
internal sealed class BatchLeft
{
    private readonly Dictionary<string, int> _reasons = new(StringComparer.Ordinal);

    /// <summary>Calls, or samples of which nobody knows what they ask.</summary>
    public int Count => _reasons.Values.Sum();

    public IEnumerable<(string Reason, int Count)> Reasons => _reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value));

    public void Note(string reason, int count = 1) => _reasons[reason] = _reasons.GetValueOrDefault(reason) + count;
}
