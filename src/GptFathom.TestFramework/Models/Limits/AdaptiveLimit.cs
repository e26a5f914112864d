namespace GptFathom.Models.Limits;

/// <summary>
/// How many calls may be in flight: fewer while the provider turns more than a fifth of them away, more again while it turns away less than a tenth. The
/// decision is made once a round, after as many tries as the limit has, and no fewer than <see cref="ShortestRound"/>: chance is no reason. Not thread-safe.
/// </summary>
internal sealed class AdaptiveLimit
{
    private const int ShortestRound = 32;
    private const double Many = 0.2;
    private const double Few = 0.1;
    private const double Shrink = 0.7;
    private const double Grow = 1.25;

    private readonly int _floor;
    private readonly int _ceiling;
    private int _tries;
    private int _turnedAway;
    private bool _wasCrowded;

    public AdaptiveLimit(int floor, int ceiling) => (_floor, _ceiling, Value) = (floor, ceiling, ceiling);

    public int Value { get; private set; }

    /// <summary>Whether the provider has no room: in the last round, or in this one, whatever the rest of it brings.</summary>
    public bool IsCrowded => _wasCrowded || _turnedAway > Round * Many;

    private int Round => Math.Max(Value, ShortestRound);

    /// <param name="isTurnedAway">Whether the try was refused for lack of capacity.</param>
    public void Note(bool isTurnedAway)
    {
        _tries++;
        if (isTurnedAway) _turnedAway++;
        if (_tries < Round) return;
        double share = _turnedAway / (double)_tries;
        _wasCrowded = share > Many;
        if (_wasCrowded) Value = Math.Max(_floor, (int)(Value * Shrink));
        else if (share < Few) Value = Math.Min(_ceiling, (int)Math.Ceiling(Value * Grow));
        (_tries, _turnedAway) = (0, 0);
    }
}
