namespace GptFathom.Datasets.Download;

/// <summary>A problem that may be gone in a while.</summary>
internal sealed class TransientDownloadException(string message, TimeSpan? retryAfter = null, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>How long the server asked to wait.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
