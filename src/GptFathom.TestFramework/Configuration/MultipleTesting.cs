namespace GptFathom.Configuration;

/// <summary>How p-values are corrected for the number of benchmarks.</summary>
internal enum MultipleTesting
{
    /// <summary>Bounds the chance of any false alarm.</summary>
    Holm,

    /// <summary>Bounds the share of false alarms among the alarms only.</summary>
    BenjaminiHochberg,
}
