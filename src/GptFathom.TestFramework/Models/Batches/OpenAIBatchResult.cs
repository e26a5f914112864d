using System.Net;
using System.Text;
using System.Text.Json;
using GptFathom.Models.Transport;

namespace GptFathom.Models.Batches;

/// <summary>Reads the lines of the files that OpenAI's batches leave behind: https://platform.openai.com/docs/api-reference/batch/request-output.</summary>
internal static class OpenAIBatchResult
{
    /// <summary>The line's result, or null where it is none.</summary>
    public static BatchResult? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("custom_id", out JsonElement id)) return null;
            if (id.ValueKind != JsonValueKind.String) return null;
            BatchResult result = new(id.GetString()!);
            if (Object(root, "response") is { } response && Status(response) is { } status) return Answered(result, status, Bytes(response, "body"));
            string cause = Object(root, "error") is null ? "no response and no error" : Described(Bytes(root, "error"));
            return result with { Failure = FailureKind.Transient, Cause = cause };
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static BatchResult Answered(BatchResult result, HttpStatusCode status, ReadOnlyMemory<byte> body)
    {
        if ((int)status is >= 200 and < 300 && body.Length > 0) return result with { Reply = body };
        ErrorBody error = ErrorBody.Parse(body);
        return result with { Failure = KindOf(status, error), Cause = $"HTTP {(int)status}{error.Describe()}" };
    }

    // The next time a request that was refused would be so again.
    private static FailureKind KindOf(HttpStatusCode status, ErrorBody error) => status switch
    {
        HttpStatusCode.BadRequest when error.SaysPromptIsFiltered => FailureKind.Filtered,
        HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests => FailureKind.Transient,
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => FailureKind.Refused,
        _ => FailureKind.Transient,
    };

    private static HttpStatusCode? Status(JsonElement response) =>
        response.TryGetProperty("status_code", out JsonElement status) && status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out int code)
            ? (HttpStatusCode)code
            : null;

    private static string Described(ReadOnlyMemory<byte> error) => ErrorBody.Parse(error).Describe().TrimStart(':', ' ');

    private static ReadOnlyMemory<byte> Bytes(JsonElement element, string name) =>
        Object(element, name) is { } value ? Encoding.UTF8.GetBytes(value.GetRawText()) : default;

    private static JsonElement? Object(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? value : null;
}
