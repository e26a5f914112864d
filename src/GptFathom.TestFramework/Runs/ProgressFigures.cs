using System.Globalization;
using GptFathom.Models.Budgets;

namespace GptFathom.Runs;

/// <summary>How far a run is.</summary>
internal sealed record ProgressFigures
{
    public required int Done { get; init; }

    public required int Total { get; init; }

    /// <summary>Samples under way.</summary>
    public required int InFlight { get; init; }

    /// <summary>Samples that could not be scored.</summary>
    public required int Errors { get; init; }

    /// <summary>What was asked in this run, for samples that are done.</summary>
    public AskedCalls Spent { get; init; } = AskedCalls.None;

    /// <summary>Samples done a second.</summary>
    public required double PerSecond { get; init; }

    /// <summary>Until all are done at this rate; null while nothing gets done.</summary>
    public TimeSpan? Left => PerSecond > 0 ? TimeSpan.FromSeconds(Math.Min((Total - Done) / PerSecond, TimeSpan.FromDays(99).TotalSeconds)) : null;

    /// <summary>One line for people.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            Number($"{Done:N0} of {Total:N0} samples ({(Total == 0 ? 1 : (double)Done / Total):P0})"),
            Number($"{InFlight} in flight"),
            Number($"{PerSecond:0.#}/s"),
            Errors switch { 0 => null, 1 => "1 error", _ => Number($"{Errors:N0} errors") },
            SpentText,
            Left is { } left ? $"{Duration(left)} left" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>Money where all prices are known and there is a cost, else tokens where they are counted.</summary>
    private string? SpentText => Spent switch
    {
        { Usd: > 0 and { } usd } => $"{Amounts.Usd(usd)} spent",
        { Tokens.Total: > 0 and var tokens } => $"{Amounts.Short(tokens)} tokens spent",
        _ => null,
    };

    private static string Duration(TimeSpan left) => left switch
    {
        { TotalHours: >= 1 } => Number($"{(int)left.TotalHours} h {left.Minutes} min"),
        { TotalMinutes: >= 1 } => Number($"{left.Minutes} min {left.Seconds} s"),
        _ => Number($"{Math.Ceiling(left.TotalSeconds):0} s"),
    };

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture).Replace(" %", "%", StringComparison.Ordinal);
}
