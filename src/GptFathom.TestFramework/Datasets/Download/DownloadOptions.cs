namespace GptFathom.Datasets.Download;

/// <summary>How patient a download is.</summary>
internal sealed record DownloadOptions
{
    /// <summary>How many times a download that broke off is taken up again; from 0 to 20.</summary>
    public int Retries { get; init; } = 5;

    /// <summary>Wait before the first retry; it doubles with each, with jitter. Above zero.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait before a retry, also where the server asks for a longer one. At least <see cref="FirstDelay"/>.</summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long nothing may come from the server. Above zero.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Redirects that are followed; from 0 to 50.</summary>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>Bytes that a file of unknown size may have; at least 1.</summary>
    public long MaxUnknownSize { get; init; } = 8L << 30;

    /// <exception cref="FathomException">A value lies outside its range; the message names it.</exception>
    public void Validate()
    {
        Require(Retries is >= 0 and <= 20, nameof(Retries), "from 0 to 20");
        Require(FirstDelay > TimeSpan.Zero, nameof(FirstDelay), "above zero");
        Require(MaxDelay >= FirstDelay, nameof(MaxDelay), $"at least {nameof(FirstDelay)}");
        Require(StallTimeout > TimeSpan.Zero, nameof(StallTimeout), "above zero");
        Require(MaxRedirects is >= 0 and <= 50, nameof(MaxRedirects), "from 0 to 50");
        Require(MaxUnknownSize >= 1, nameof(MaxUnknownSize), "at least 1");
    }

    private static void Require(bool valid, string name, string expected)
    {
        if (!valid) throw new FathomException($"Download:{name}: expected {expected}.");
    }
}
