namespace GptFathom.Runs;

/// <summary>How a sample compares with the accepted run: it decides the sample's test result.</summary>
internal enum SampleStanding
{
    /// <summary>At or above the threshold.</summary>
    Hit,

    /// <summary>A miss that the accepted run missed too.</summary>
    KnownMiss,

    /// <summary>A miss of a sample that no accepted run knows.</summary>
    NewMiss,

    /// <summary>A miss that the accepted run hit: what it means depends on the benchmark's verdict.</summary>
    Lost,

    /// <summary>Not scored.</summary>
    Error,
}
