using System.Collections.Concurrent;

namespace GptFathom.Suites.Tests.Styles;

/// <summary>What became of a benchmark's replies in one style; it is counted from several threads.</summary>
internal sealed class StyleShare(string kind, string style)
{
    private const int MaxExamples = 3;

    private readonly ConcurrentQueue<string> _examples = new();
    private int _replies;
    private int _hits;

    /// <summary>The share of replies that scored 1; null where the style had nothing to say.</summary>
    public double? Value => _replies == 0 ? null : (double)_hits / _replies;

    public void Add(bool isHit, bool isWanted, Func<string> example)
    {
        Interlocked.Increment(ref _replies);
        if (isHit) Interlocked.Increment(ref _hits);
        if (isHit != isWanted && _examples.Count < MaxExamples) _examples.Enqueue(example());
    }

    public override string ToString() => string.Join("\n    ", _examples.Prepend($"{Value:P2} of {_replies} {kind}: {style}"));
}
