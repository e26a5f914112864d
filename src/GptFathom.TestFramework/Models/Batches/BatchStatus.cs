using System.Text.Json;
using System.Text.RegularExpressions;

namespace GptFathom.Models.Batches;

/// <summary>A batch as the provider tells of it: https://platform.openai.com/docs/api-reference/batch/object.</summary>
internal sealed partial record BatchStatus
{
    public required string Id { get; init; }

    /// <summary>"validating", "failed", "in_progress", "finalizing", "completed", "expired", "cancelling", "cancelled".</summary>
    public required string State { get; init; }

    public string? InputFile { get; init; }

    /// <summary>The file of replies, or null.</summary>
    public string? OutputFile { get; init; }

    /// <summary>The file of requests that failed, or null.</summary>
    public string? ErrorFile { get; init; }

    public int Total { get; init; }

    public int Completed { get; init; }

    public int Failed { get; init; }

    /// <summary>Why it was not begun.</summary>
    public IReadOnlyList<BatchError> Errors { get; init; } = [];

    /// <summary>Nothing more will happen to it.</summary>
    public bool HasEnded => State is "completed" or "failed" or "expired" or "cancelled";

    /// <exception cref="JsonException">It is no batch.</exception>
    public static BatchStatus Read(JsonElement batch) => new()
    {
        Id = FileId(batch, "id") ?? throw new JsonException("a batch without an id"),
        State = Text(batch, "status") ?? throw new JsonException("a batch without a status"),
        InputFile = FileId(batch, "input_file_id"),
        OutputFile = FileId(batch, "output_file_id"),
        ErrorFile = FileId(batch, "error_file_id"),
        Total = Count(batch, "total"),
        Completed = Count(batch, "completed"),
        Failed = Count(batch, "failed"),
        Errors = batch.TryGetProperty("errors", out JsonElement errors) && errors.ValueKind == JsonValueKind.Object
            && errors.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Array
                ? [.. data.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object).Select(e => new BatchError(Text(e, "code"), Text(e, "message"), Number(e, "line")))]
                : [],
    };

    /// <summary>The id of a file or a batch, or null. It becomes part of an address.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static string? FileId(JsonElement element, string name) =>
        Text(element, name) is not { } id ? null : Identifier().IsMatch(id) ? id : throw new JsonException($"'{name}' is not an id");

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;

    private static int Count(JsonElement batch, string name) =>
        batch.TryGetProperty("request_counts", out JsonElement counts) && counts.ValueKind == JsonValueKind.Object ? Number(counts, name) ?? 0 : 0;

    [GeneratedRegex("^[A-Za-z0-9_-]{1,128}\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
