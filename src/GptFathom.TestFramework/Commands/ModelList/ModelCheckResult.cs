using System.Globalization;
using System.Text.Json.Serialization;

namespace GptFathom.Commands.ModelList;

/// <summary>What came of asking a model once.</summary>
internal sealed record ModelCheckResult
{
    public required string Name { get; init; }

    /// <summary>Why it did not answer, or null.</summary>
    public string? Error { get; init; }

    /// <summary>The name it answered under.</summary>
    public string? Answered { get; init; }

    /// <summary>From the call to the reply, with the connection; null where nothing was asked.</summary>
    public double? Milliseconds { get; init; }

    public long? InputTokens { get; init; }

    public long? OutputTokens { get; init; }

    public bool Ok => Error is null;

    [JsonIgnore]
    public string Text => Error ?? (Milliseconds is null ? "its file reads" : string.Join(", ", Parts()));

    private IEnumerable<string> Parts()
    {
        if (Answered is not null) yield return $"answered as {Answered}";
        yield return string.Create(CultureInfo.InvariantCulture, $"{Milliseconds:0} ms");
        yield return InputTokens is null && OutputTokens is null ? "tokens not told" : $"{InputTokens?.ToString(CultureInfo.InvariantCulture) ?? "?"} + {OutputTokens?.ToString(CultureInfo.InvariantCulture) ?? "?"} tokens";
    }
}
