namespace GptFathom.Gates;

/// <summary>A confidence interval.</summary>
internal readonly record struct Interval(double Low, double High)
{
    public const double Confidence = 0.95;

    /// <summary>Both ends times a factor: shares to points.</summary>
    public static Interval operator *(Interval interval, double factor) => new(interval.Low * factor, interval.High * factor);
}
