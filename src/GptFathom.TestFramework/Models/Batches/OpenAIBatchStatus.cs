using System.Text.Json;
using System.Text.RegularExpressions;

namespace GptFathom.Models.Batches;

/// <summary>Reads batches as OpenAI tells of them: https://platform.openai.com/docs/api-reference/batch/object.</summary>
internal static partial class OpenAIBatchStatus
{
    /// <exception cref="JsonException">It is no batch.</exception>
    public static BatchStatus Read(JsonElement batch)
    {
        string state = Text(batch, "status") ?? throw new JsonException("a batch without a status");
        return new BatchStatus
        {
            Id = FileId(batch, "id") ?? throw new JsonException("a batch without an id"),
            State = state,
            HasEnded = state is "completed" or "failed" or "expired" or "cancelled",
            IsRefused = state is "failed",
            OutputFile = FileId(batch, "output_file_id"),
            ErrorFile = FileId(batch, "error_file_id"),
            Done = Count(batch, "completed") + Count(batch, "failed"),
            Errors = batch.TryGetProperty("errors", out JsonElement errors) && errors.ValueKind == JsonValueKind.Object
                && errors.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Array
                    ? [.. data.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object).Select(Error)]
                    : [],
        };
    }

    /// <summary>The id of a file or a batch, or null. It becomes part of an address.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static string? FileId(JsonElement element, string name) =>
        Text(element, name) is not { } id ? null : Identifier().IsMatch(id) ? id : throw new JsonException($"'{name}' is not an id");

    private static BatchError Error(JsonElement error) => new(Text(error, "code"), Text(error, "message"), Number(error, "line"))
    {
        IsTransient = Text(error, "code") is "token_limit_exceeded" or "rate_limit_exceeded",
    };

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static int? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) ? number : null;

    private static int Count(JsonElement batch, string name) =>
        batch.TryGetProperty("request_counts", out JsonElement counts) && counts.ValueKind == JsonValueKind.Object ? Number(counts, name) ?? 0 : 0;

    [GeneratedRegex("^[A-Za-z0-9_-]{1,128}\\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
