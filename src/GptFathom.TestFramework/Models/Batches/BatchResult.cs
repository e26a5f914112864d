using System.Net;
using System.Text.Json;
using GptFathom.Models.Transport;

namespace GptFathom.Models.Batches;

/// <summary>A line of the files that a batch leaves behind: https://platform.openai.com/docs/api-reference/batch/request-output.</summary>
internal sealed record BatchResult
{
    public required string CustomId { get; init; }

    /// <summary>The HTTP status, or null where the request was not made.</summary>
    public int? Status { get; init; }

    /// <summary>The body of the response, JSON; empty where there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Why the request was not made, or null.</summary>
    public string? Error { get; init; }

    public bool IsReply => Status is >= 200 and < 300 && Body.Length > 0;

    /// <summary>Whether the provider's content filter has blocked the prompt, which is a reply without text.</summary>
    public bool IsFiltered => (HttpStatusCode?)Status is HttpStatusCode.BadRequest && ErrorBody.Parse(Body).SaysPromptIsFiltered;

    /// <summary>Whether the provider has refused this very request: the next time it would do so again.</summary>
    public bool IsRefusal => (HttpStatusCode?)Status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError
        and not (HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests);

    /// <summary>Why there is no reply.</summary>
    public string Cause => Status is { } status ? $"HTTP {status}{ErrorBody.Parse(Body).Describe()}" : Error ?? "no response and no error";

    /// <summary>The line, or null where it is none.</summary>
    public static BatchResult? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("custom_id", out JsonElement id) || id.ValueKind != JsonValueKind.String) return null;
            JsonElement? response = Object(root, "response");
            return new BatchResult
            {
                CustomId = id.GetString()!,
                Status = response?.TryGetProperty("status_code", out JsonElement status) is true && status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out int code) ? code : null,
                Body = response is { } answered && Object(answered, "body") is { } body ? System.Text.Encoding.UTF8.GetBytes(body.GetRawText()) : default,
                Error = Object(root, "error") is { } error ? ErrorBody.Parse(System.Text.Encoding.UTF8.GetBytes(error.GetRawText())).Describe().TrimStart(':', ' ') : null,
            };
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonElement? Object(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? value : null;
}
