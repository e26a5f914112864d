namespace GptFathom.Models.Limits;

/// <summary>
/// How many calls may be in flight: fewer while the provider turns more than a tenth of them away, more again while it does not. The decision is made once a
/// round, after as many tries as the limit has. Not thread-safe.
/// </summary>
internal sealed class AdaptiveLimit
{
    private const double MostTurnedAway = 0.1;
    private const double Shrink = 0.7;
    private const double Grow = 1.1;

    private readonly int _floor;
    private readonly int _ceiling;
    private int _tries;
    private int _turnedAway;

    public AdaptiveLimit(int floor, int ceiling) => (_floor, _ceiling, Value) = (floor, ceiling, ceiling);

    public int Value { get; private set; }

    /// <param name="isTurnedAway">Whether the try was refused for lack of capacity.</param>
    public void Note(bool isTurnedAway)
    {
        _tries++;
        if (isTurnedAway) _turnedAway++;
        if (_tries < Value) return;
        Value = _turnedAway > _tries * MostTurnedAway
            ? Math.Max(_floor, (int)(Value * Shrink))
            : Math.Min(_ceiling, (int)Math.Ceiling(Value * Grow));
        (_tries, _turnedAway) = (0, 0);
    }
}
