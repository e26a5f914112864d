namespace GptFathom.Gates;

/// <summary>Exit codes of the commands.</summary>
internal static class ExitCodes
{
    /// <summary>Held or improved; also inconclusive or without a baseline, unless strict.</summary>
    public const int Success = 0;

    /// <summary>Regressed, below the floor, or a limit exceeded.</summary>
    public const int Regressed = 2;

    /// <summary>Bad input, or runs that must not be compared.</summary>
    public const int BadInput = 3;

    /// <summary>Incomplete; with strict also inconclusive or without a baseline.</summary>
    public const int Incomplete = 4;
}
