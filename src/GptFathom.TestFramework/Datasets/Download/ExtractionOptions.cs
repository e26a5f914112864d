namespace GptFathom.Datasets.Download;

/// <summary>How much may come out of an archive.</summary>
internal sealed record ExtractionOptions
{
    /// <summary>Decompressed bytes, those that are skipped on the way included; at least 1.</summary>
    public long MaxBytes { get; init; } = 64L << 30;

    /// <summary>Decompressed bytes for each byte of the archive; at least 1. Text compresses to about a fifth, hardly ever to a fiftieth.</summary>
    public double MaxRatio { get; init; } = 200;

    /// <exception cref="FathomException">A value lies outside its range; the message names it.</exception>
    public void Validate()
    {
        if (MaxBytes < 1) throw new FathomException($"Extraction:{nameof(MaxBytes)}: expected at least 1.");
        if (MaxRatio is not (>= 1 and < double.PositiveInfinity)) throw new FathomException($"Extraction:{nameof(MaxRatio)}: expected at least 1.");
    }
}
