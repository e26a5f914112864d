namespace GptFathom.Tests.Models.Providers;

/// <summary>How a provider is asked and how it answers, after its documentation.</summary>
internal sealed record ProviderDialect(IModelProvider Provider)
{
    public string Api => Provider.Traits.Api;

    public required string Path { get; init; }

    public string KeyHeader { get; init; } = "Authorization";

    public string KeyPrefix { get; init; } = "Bearer ";

    /// <summary>What a good reply is called.</summary>
    public string Expected { get; init; } = "a chat completion";

    /// <summary>A reply of that text, ended by "stop", "length" or "content_filter".</summary>
    public required Func<string, string, string> Reply { get; init; }

    /// <summary>The events of a stream of that text, each with its end; null where a stream is asked whole.</summary>
    public Func<string, string[]>? Stream { get; init; }

    /// <summary>How many events of a stream come before one that is an error.</summary>
    public int EventsBeforeError { get; init; } = 1;

    /// <summary>The body of an error of a type and a code.</summary>
    public Func<string, string, string> Error { get; init; } =
        (type, code) => $$$"""{"error":{"message":"out of\norder","type":"{{{type}}}","param":null,"code":"{{{code}}}"}}""";

    /// <summary>How it says that there is no money left.</summary>
    public (int Status, string Type, string Code) Exhausted { get; init; } = (429, "insufficient_quota", "insufficient_quota");
}
