namespace GptFathom.Gates;

/// <summary>A capability, benchmark or group on one side of a seesaw, with its difference in points.</summary>
internal sealed record Shift(string Name, double Difference);
