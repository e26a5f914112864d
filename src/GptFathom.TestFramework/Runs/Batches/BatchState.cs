using System.Text.Json;
using System.Text.Json.Serialization;

namespace GptFathom.Runs.Batches;

/// <summary>What is known of one batch, as a file.</summary>
internal sealed record BatchState
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, RespectNullableAnnotations = true, Converters = { new JsonStringEnumConverter<BatchStage>(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Names its files.</summary>
    public required string Name { get; init; }

    /// <summary>Whom it is sent to, host and port.</summary>
    public required string Endpoint { get; init; }

    public required BatchStage Stage { get; init; }

    /// <summary>Number of its requests.</summary>
    public required int Requests { get; init; }

    /// <summary>When it was prepared.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The provider's id of the uploaded requests.</summary>
    public string? InputFile { get; init; }

    /// <summary>The provider's id of the batch.</summary>
    public string? Batch { get; init; }

    /// <summary>How it ended, in the provider's word.</summary>
    public string? Outcome { get; init; }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <exception cref="JsonException">It is no state of a batch.</exception>
    public static BatchState Read(ReadOnlySpan<byte> text) => JsonSerializer.Deserialize<BatchState>(text, Options) ?? throw new JsonException("null");
}
