using GptFathom.Models;
using GptFathom.Models.Budgets;
using GptFathom.Models.Keys;
using GptFathom.Models.Providers;

namespace GptFathom.Configuration;

/// <summary>Reads the sections of models.</summary>
/// <param name="reader">The configuration.</param>
/// <param name="extensions">Make models and tokenizers beside those of this package.</param>
internal sealed class ModelReader(ConfigurationReader reader, ExtensionSet extensions)
{
    public const int OneDay = 86_400;
    public const int MostRetries = 20;
    public const int MostFailures = 100_000;

    private readonly TokenizerSet _tokenizers = new(extensions);

    public ProviderSet Providers { get; } = ProviderSet.Of(extensions);

    public ModelOptions Read(string name)
    {
        string Key(string property) => $"models:{name}:{property}";
        IModelProvider provider = Provider(name, Key("api"));
        ModelOptions model = new()
        {
            Name = name,
            Provider = provider,
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
            Prices = Prices(Key("prices")),
            Metered = reader.Switch(Key("metered")),
            Form = reader.Choice<PromptForm>(Key("form")) ?? (provider.Traits.IsCompletionOnly ? PromptForm.Completion : default),
            ContextWindow = (int?)reader.Integer(Key("contextWindow"), 1, int.MaxValue),
            Tokenizer = Tokenizer(name, Key("tokenizer")),
            Parent = reader.Text(Key("parent")),
            Date = reader.Text(Key("date")),
            Technique = reader.Text(Key("technique")),
        };
        return (model, provider.Traits) switch
        {
            ({ File: null }, { HasFile: true } traits) =>
                throw reader.Invalid(Key("file"), $"expected the path of a {traits.Api.ToLowerInvariant()} model's completions"),
            ({ File: not null }, { HasFile: false }) => throw reader.Invalid(Key("file"), "belongs to scripted models only (api)"),
            ({ Endpoint: not null }, { HasEndpoint: false } traits) => throw reader.Invalid(Key("endpoint"), $"a model of api {traits.Api} has none"),
            ({ Key: not null }, { HasEndpoint: false } traits) => throw reader.Invalid(Key("key"), $"a model of api {traits.Api} is sent none"),
            ({ Endpoint: null }, { HasEndpoint: true, Endpoint: null } traits) => throw reader.Invalid(Key("endpoint"), $"expected {traits.ExpectedEndpoint}"),
            ({ Form: PromptForm.Chat }, { IsCompletionOnly: true } traits) =>
                throw reader.Invalid(Key("form"), $"a model of api {traits.Api} continues one text; expected completion"),
            ({ MaxConcurrency: { } most, MinConcurrency: var least }, _) when least > most =>
                throw reader.Invalid(Key("minConcurrency"), $"expected at most maxConcurrency, {most}"),
            _ => model,
        };
    }

    private IModelProvider Provider(string model, string key) => reader.Text(key) is not { } api
        ? OpenAIProvider.Instance
        : Providers.Find(api) ?? throw reader.Invalid(key, $"model '{model}': {Providers.Missing(reader.Readable(key, api))}");

    private TokenCounter Tokenizer(string model, string key) => reader.Text(key) is not { } name
        ? TokenCounter.UpperBound
        : _tokenizers.Find(name) ?? throw reader.Invalid(key, $"model '{model}': {_tokenizers.Missing(reader.Readable(key, name))}");

    /// <summary>Both or neither: a price that is left out would make a run look cheaper than it is.</summary>
    private ModelPrices? Prices(string section)
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
