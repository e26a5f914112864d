namespace GptFathom.Models.Limits;

/// <summary>A part of a minute's limit.</summary>
internal sealed class RateReservation(DateTimeOffset at)
{
    public DateTimeOffset At { get; } = at;

    public required double Amount { get; set; }

    /// <summary>Whether it still counts: there was a limit when it was taken, and that is less than 60 seconds ago.</summary>
    public required bool IsCounted { get; set; }
}
