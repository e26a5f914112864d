using System.Collections.Concurrent;

namespace GptFathom.Runs;

/// <summary>Samples of which it is known what they asked first in an earlier run, and whether they asked it in this one. Thread-safe.</summary>
internal sealed class StartTally
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Number of the samples of which it is known.</summary>
    public int Known => _known.Count;

    /// <summary>Ids of the samples that began otherwise, sorted.</summary>
    public IReadOnlyList<string> Otherwise => [.. _known.Where(sample => sample.Value).Select(sample => sample.Key).Order(StringComparer.Ordinal)];

    /// <summary>Takes in one attempt.</summary>
    public void Note(string sample, AttemptModels models)
    {
        if (models.BeganOtherwise() is { } isOtherwise) _known.AddOrUpdate(sample, isOtherwise, (_, before) => before || isOtherwise);
    }
}
