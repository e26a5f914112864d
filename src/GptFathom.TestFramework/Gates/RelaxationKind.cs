namespace GptFathom.Gates;

/// <summary>In what way a gate has become easier to pass than the accepted run says.</summary>
internal enum RelaxationKind
{
    /// <summary>A benchmark has no accepted run. What follows is up to its verdict.</summary>
    Missing,

    /// <summary>An accepted run has no benchmark.</summary>
    Dangling,

    /// <summary>Accepted samples are gone, or are no longer the same.</summary>
    Samples,

    /// <summary>The gate allows more than it did.</summary>
    Gate,
}
