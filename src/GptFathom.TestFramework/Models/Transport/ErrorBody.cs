using System.Text;
using System.Text.Json;

namespace GptFathom.Models.Transport;

/// <summary>What the body of an error says: OpenAI's and Anthropic's form <c>{"error":{"message","type","code"}}</c>, else its text.</summary>
internal sealed record ErrorBody(string? Message, string? Type, string? Code)
{
    private const int MostShown = 500;

    /// <summary>
    /// OpenAI: <c>insufficient_quota</c>, <c>billing_hard_limit_reached</c>; Anthropic: <c>billing_error</c>, <c>enforced_spend_limit_reached</c> and others like it.
    /// They come as 429, 402, 403 or 400.
    /// </summary>
    public bool SaysQuotaIsExhausted => Has("insufficient_quota") || Has("billing_hard_limit_reached") || Has("billing_error") || Has("billing_not_active")
        || Code?.EndsWith("spend_limit_reached", StringComparison.OrdinalIgnoreCase) is true
        || Message?.Contains("credit balance is too low", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>OpenAI: <c>invalid_api_key</c>; Anthropic: <c>authentication_error</c>, <c>permission_error</c>; Google: <c>PERMISSION_DENIED</c>, and as 400 <c>API_KEY_INVALID</c>.</summary>
    public bool SaysKeyIsInvalid =>
        Has("invalid_api_key") || Has("authentication_error") || Has("permission_error") || Has("PERMISSION_DENIED") || Has("API_KEY_INVALID");

    /// <summary>
    /// Azure OpenAI, as 400: code <c>content_filter</c>, inner code <c>ResponsibleAIPolicyViolation</c>
    /// (https://learn.microsoft.com/azure/ai-foundry/openai/concepts/content-filter).
    /// </summary>
    public bool SaysPromptIsFiltered => Has("content_filter") || "ResponsibleAIPolicyViolation".Equals(InnerCode, StringComparison.OrdinalIgnoreCase);

    /// <summary>What it means where it ends a stream that began with a success, so that no status tells.</summary>
    public FailureKind KindInStream => this switch
    {
        { SaysQuotaIsExhausted: true } => FailureKind.QuotaExhausted,
        { SaysKeyIsInvalid: true } => FailureKind.Unavailable,
        { Type: "rate_limit_error" } => FailureKind.RateLimited,
        { Type: "invalid_request_error" } => FailureKind.Refused,
        _ => FailureKind.Transient,
    };

    private string? InnerCode { get; init; }

    public static ErrorBody Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement root = document.RootElement is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : document.RootElement;
            JsonElement error = Property(root, "error") ?? root;
            return error.ValueKind == JsonValueKind.String
                ? new ErrorBody(error.GetString(), null, null)
                : new ErrorBody(Text(error, "message") ?? Text(error, "detail"), Text(error, "type") ?? Text(error, "status"), Text(error, "code") ?? Reason(error))
                {
                    InnerCode = Property(error, "innererror") is { } inner ? Text(inner, "code") : null,
                };
        }
        catch (JsonException)
        {
            return new ErrorBody(Encoding.UTF8.GetString(body.Span), null, null);
        }
    }

    /// <summary>": message (type, code)", or nothing.</summary>
    public string Describe()
    {
        string message = string.Join(' ', (Message ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (message.Length > MostShown) message = message[..MostShown] + " ...";
        string names = string.Join(", ", new[] { Type, Code }.OfType<string>().Where(n => n.Length > 0).Distinct(StringComparer.Ordinal));
        return (message, names) switch
        {
            ("", "") => "",
            ("", _) => $": {names}",
            (_, "") => $": {message}",
            _ => $": {message} ({names})",
        };
    }

    private bool Has(string name) => name.Equals(Type, StringComparison.OrdinalIgnoreCase) || name.Equals(Code, StringComparison.OrdinalIgnoreCase);

    // Google's errors have their reason in a list of details, Anthropic's have theirs in an object.
    private static string? Reason(JsonElement error) => Property(error, "details") switch
    {
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Select(detail => Text(detail, "reason")).FirstOrDefault(reason => reason is not null),
        { } details => Text(details, "error_code"),
        null => null,
    };

    private static string? Text(JsonElement element, string name) => Property(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : null;
}
