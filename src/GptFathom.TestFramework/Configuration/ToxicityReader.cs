using GptFathom.Models;

namespace GptFathom.Configuration;

/// <summary>Reads the section <c>toxicity</c>.</summary>
internal static class ToxicityReader
{
    /// <summary>Null where the section is absent.</summary>
    public static ToxicityOptions? Read(ConfigurationReader reader)
    {
        reader.Section("toxicity");
        ToxicityApi? api = reader.Choice<ToxicityApi>("toxicity:api");
        Uri? endpoint = ModelReader.Endpoint(reader, "toxicity:endpoint");
        string? key = ModelReader.KeyName(reader, "toxicity:key");
        string? model = reader.Text("toxicity:model");
        long? retries = reader.Integer("toxicity:maxRetries", 0, ModelReader.MostRetries);
        long? timeout = reader.Integer("toxicity:timeoutSeconds", 1, ModelReader.OneDay);
        bool saysHow = endpoint is not null || key is not null || retries is not null || timeout is not null;
        if (api is null) return model is null && !saysHow ? null : throw reader.Invalid("toxicity:api", "expected one of Perspective, Judge");
        if (api == ToxicityApi.Judge && model is null) throw reader.Invalid("toxicity:model", "expected the name of the judge among the models");
        if (api == ToxicityApi.Judge && saysHow)
            throw reader.Invalid("toxicity", "a judge has its endpoint, key, maxRetries and timeoutSeconds in its own entry of the models");
        return new ToxicityOptions
        {
            Api = api.Value,
            Endpoint = endpoint,
            Key = key,
            Model = model,
            MaxRetries = (int)(retries ?? ModelOptions.DefaultMaxRetries),
            TimeoutSeconds = (int)(timeout ?? ModelOptions.DefaultTimeoutSeconds),
        };
    }
}
