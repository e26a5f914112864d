using GptFathom.Models;
using GptFathom.Models.Budgets;
using GptFathom.Models.Keys;

namespace GptFathom.Configuration;

/// <summary>Reads a model's section.</summary>
internal static class ModelReader
{
    public const int OneDay = 86_400;
    public const int MostRetries = 20;
    public const int MostFailures = 100_000;

    public static ModelOptions Read(ConfigurationReader reader, string name)
    {
        string Key(string property) => $"models:{name}:{property}";
        ModelApi api = reader.Choice<ModelApi>(Key("api")) ?? default;
        ModelOptions model = new()
        {
            Name = name,
            Api = api,
            Endpoint = Endpoint(reader, Key("endpoint")),
            Model = reader.Text(Key("model")),
            Key = KeyName(reader, Key("key")),
            File = reader.Path(Key("file")),
            MaxRetries = (int)(reader.Integer(Key("maxRetries"), 0, MostRetries) ?? ModelOptions.DefaultMaxRetries),
            TimeoutSeconds = (int)(reader.Integer(Key("timeoutSeconds"), 1, OneDay) ?? ModelOptions.DefaultTimeoutSeconds),
            BreakAfter = (int)(reader.Integer(Key("breakAfter"), 1, MostFailures) ?? ModelOptions.DefaultBreakAfter),
            MaxConcurrency = (int?)reader.Integer(Key("maxConcurrency"), 1, FathomConfiguration.MostConcurrency),
            MinConcurrency = (int)(reader.Integer(Key("minConcurrency"), 1, FathomConfiguration.MostConcurrency) ?? 1),
            RequestsPerMinute = (int?)reader.Integer(Key("requestsPerMinute"), 1, int.MaxValue),
            TokensPerMinute = (int?)reader.Integer(Key("tokensPerMinute"), 1, int.MaxValue),
            Prices = Prices(reader, Key("prices")),
            Metered = reader.Switch(Key("metered")),
            Form = reader.Choice<PromptForm>(Key("form")) ?? (api == ModelApi.Completions ? PromptForm.Completion : default),
            ContextWindow = (int?)reader.Integer(Key("contextWindow"), 1, int.MaxValue),
            Tokenizer = Tokenizer(reader, Key("tokenizer")),
            Parent = reader.Text(Key("parent")),
            Date = reader.Text(Key("date")),
            Technique = reader.Text(Key("technique")),
        };
        return model switch
        {
            { Api: ModelApi.Scripted, File: null } => throw reader.Invalid(Key("file"), "expected the path of a scripted model's completions"),
            { Api: not ModelApi.Scripted, File: not null } => throw reader.Invalid(Key("file"), "belongs to scripted models only (api)"),
            { Api: ModelApi.Scripted or ModelApi.Code, Endpoint: not null } => throw reader.Invalid(Key("endpoint"), $"a model of api {api} has none"),
            { Api: ModelApi.Scripted or ModelApi.Code, Key: not null } => throw reader.Invalid(Key("key"), $"a model of api {api} is sent none"),
            { Api: ModelApi.AzureOpenAI, Endpoint: null } => throw reader.Invalid(Key("endpoint"), "expected the address of the Azure resource, https://NAME.openai.azure.com"),
            { Api: ModelApi.Completions, Form: PromptForm.Chat } => throw reader.Invalid(Key("form"), "a model of api Completions continues one text; expected completion"),
            { MaxConcurrency: { } most, MinConcurrency: var least } when least > most =>
                throw reader.Invalid(Key("minConcurrency"), $"expected at most maxConcurrency, {most}"),
            _ => model,
        };
    }

    /// <summary>Both or neither: a price that is left out would make a run look cheaper than it is.</summary>
    private static ModelPrices? Prices(ConfigurationReader reader, string section)
    {
        reader.Section(section);
        decimal? input = Price("input"), output = Price("output"), cachedInput = Price("cachedInput");
        decimal? batchShare = (decimal?)reader.Number($"{section}:batchShare", 0, 1);
        return (input, output) switch
        {
            ({ } ofInput, { } ofOutput) => new ModelPrices { Input = ofInput, Output = ofOutput, CachedInput = cachedInput, BatchShare = batchShare ?? 1 },
            (null, null) when cachedInput is null && batchShare is null => null,
            _ => throw reader.Invalid(section, "expected input and output, in US dollars a million tokens"),
        };

        decimal? Price(string name) => (decimal?)reader.Number($"{section}:{name}", 0, ModelPrices.Most);
    }

    private static string? Tokenizer(ConfigurationReader reader, string key) =>
        reader.Text(key) is not { } name || TokenCounter.Encodings.Contains(name)
            ? reader.Text(key)
            : throw reader.Invalid(key, $"'{name}' is not known; expected {string.Join(", ", TokenCounter.Encodings)}");

    /// <summary>Not repeated in the message: it may hold a password.</summary>
    public static Uri? Endpoint(ConfigurationReader reader, string key)
    {
        if (reader.Text(key) is not { } text) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && (uri.Scheme is "http" or "https") && uri.UserInfo.Length == 0
            ? uri
            : throw reader.Invalid(key, "expected an absolute http or https address without a user name");
    }

    /// <summary>Not repeated in the message: it may be a key.</summary>
    public static string? KeyName(ConfigurationReader reader, string key)
    {
        if (reader.Text(key) is not { } name) return null;
        return ApiKeys.IsName(name)
            ? name
            : throw reader.Invalid(key, "expected the name of a key (a letter, then letters, digits or '_', 24 at most), never the key itself; "
                + "its value is set by the environment variable FATHOM__KEYS__NAME__VALUE");
    }
}
