namespace GptFathom.Gates;

/// <summary>How the p-values of a family are adjusted for their number.</summary>
internal enum Correction
{
    /// <summary>Holm 1979: limits the chance of any false alarm in the family.</summary>
    Holm,

    /// <summary>Benjamini and Hochberg 1995: limits the expected share of false alarms among the alarms. The family-wise promise is off.</summary>
    BenjaminiHochberg,
}
