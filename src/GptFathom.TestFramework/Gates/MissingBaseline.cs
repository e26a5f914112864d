namespace GptFathom.Gates;

/// <summary>What a benchmark's gate does when there is no baseline.</summary>
internal enum MissingBaseline
{
    Fail,
    Skip,
}
