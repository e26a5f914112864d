using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GptFathom.Anthropic;
using GptFathom.Configuration;
using GptFathom.Gates;
using GptFathom.Models;
using GptFathom.Models.Budgets;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Configuration;

public partial class ConfigurationSchemaTests
{
    /// <summary>What no one configures: where the configuration came from, a model's name, which is the key of its section, and what follows from the rest.</summary>
    private static readonly string[] NotConfigured =
    [
        nameof(FathomConfiguration.Source), nameof(FathomConfiguration.Providers),
        nameof(ModelOptions.Name), nameof(ModelOptions.WireModel), nameof(ModelOptions.Provider), nameof(ModelOptions.Address), nameof(ModelOptions.IsLive),
        nameof(GatePolicy.Permutations), nameof(GatePolicy.Power), nameof(GatePolicy.Limits),
        nameof(GatePolicy.IsContinuousIntegration), nameof(GatePolicy.FailOnMissingBaseline), nameof(GatePolicy.FailOnLoosened),
    ];

    private static readonly JsonElement Schema = ReadSchema();
    private static readonly ExtensionSet Extensions = new([typeof(AnthropicProvider)]);

    public static TheoryData<Type, string> Sections => new()
    {
        { typeof(FathomConfiguration), "" },
        { typeof(ModelOptions), "models:*" },
        { typeof(ModelPrices), "models:*:prices" },
        { typeof(ToxicityOptions), "toxicity" },
        { typeof(GatePolicy), "gate" },
        { typeof(SnapshotSettings), "snapshots" },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_schema_has_the_properties_of_the_record_and_no_others(Type record, string section)
    {
        IEnumerable<string> expected = record.GetProperties().Select(p => p.Name).Except(NotConfigured).Select(JsonNamingPolicy.CamelCase.ConvertName);
        RequireProperties(expected, section);
    }

    [Fact]
    public void The_schema_has_the_limits_of_a_benchmark_and_no_others() =>
        RequireProperties(GateLimits.OfBenchmark.Select(limit => limit.JsonName), "gate:benchmarks:*");

    [Fact]
    public void Every_choice_that_the_schema_offers_is_accepted_and_another_is_not()
    {
        (string Key, JsonElement Node)[] choices = [.. Leaves(Schema, "").Where(l => l.Node.TryGetProperty("enum", out _))];
        Assert.Equal(5, choices.Length);
        foreach ((string key, JsonElement node) in choices)
        {
            Assert.All(node.GetProperty("enum").EnumerateArray(), value => Load(key, value.GetString()!));
            Assert.Throws<FathomException>(() => Load(key, "another"));
        }
    }

    [Fact]
    public void Every_api_that_the_README_lists_is_accepted_in_any_case()
    {
        string[] listed = [.. ApiRow().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"))).Select(m => m.Groups[1].Value)];
        JsonElement[] ways = [.. At("models:*").GetProperty("properties").GetProperty("api").GetProperty("anyOf").EnumerateArray()];
        Assert.Equal(7, listed.Length);
        Assert.Equal(listed.Order(StringComparer.Ordinal), ways[0].GetProperty("enum").EnumerateArray().Select(v => v.GetString()!).Order(StringComparer.Ordinal));
        // Whatever is no suggestion is an extension's, or one of these in another case.
        Assert.Equal("string", ways[1].GetProperty("type").GetString());
        foreach (string api in listed.SelectMany(name => new[] { name, name.ToUpperInvariant(), name.ToLowerInvariant() }))
            Assert.Equal(api, Assert.Single(Load("models:*:api", api).Models).Api, ignoreCase: true);
    }

    [Fact]
    public void Every_range_in_the_schema_is_the_loaders()
    {
        (string Key, JsonElement Node)[] ranges = [.. Leaves(Schema, "").Where(l => l.Node.TryGetProperty("maximum", out _))];
        Assert.Equal(20, ranges.Length);
        foreach ((string key, JsonElement node) in ranges)
        {
            (decimal least, decimal most) = (node.GetProperty("minimum").GetDecimal(), node.GetProperty("maximum").GetDecimal());
            Assert.All([least, most], value => Load(key, Text(value)));
            Assert.All([least - 1, most + 1], value => Assert.Throws<FathomException>(() => Load(key, Text(value))));
        }
    }

    [Fact]
    public void Every_default_in_the_schema_is_the_loaders()
    {
        FathomConfiguration none = Load("models:m:parent", "x");
        ModelOptions model = Assert.Single(none.Models);
        ModelPrices prices = Assert.Single(Load("models:*:prices:input", "1").Models).Prices!;
        ToxicityOptions toxicity = Load("toxicity:api", "perspective").Toxicity!;
        Dictionary<string, object> defaults = new()
        {
            ["concurrency"] = none.Concurrency, ["store"] = Path.GetFileName(none.Store),
            ["models:*:api"] = model.Api, ["models:*:form"] = model.Form, ["models:*:maxRetries"] = model.MaxRetries, ["models:*:timeoutSeconds"] = model.TimeoutSeconds,
            ["models:*:breakAfter"] = model.BreakAfter, ["models:*:minConcurrency"] = model.MinConcurrency,
            ["models:*:prices:batchShare"] = prices.BatchShare,
            ["toxicity:maxRetries"] = toxicity.MaxRetries, ["toxicity:timeoutSeconds"] = toxicity.TimeoutSeconds,
            ["gate:alpha"] = none.Gate.Alpha, ["gate:strict"] = none.Gate.Strict,
            ["gate:maxErrors"] = none.Gate.MaxErrors, ["gate:minOverlap"] = none.Gate.MinOverlap, ["gate:seed"] = none.Gate.Seed,
            ["gate:correction"] = none.Gate.Correction,
        };
        Dictionary<string, string> described = Leaves(Schema, "").Where(l => l.Node.TryGetProperty("default", out _))
            .ToDictionary(l => l.Key, l => l.Node.GetProperty("default").ToString());
        Assert.Equal(described.Keys.Order(StringComparer.Ordinal), defaults.Keys.Order(StringComparer.Ordinal));
        Assert.All(defaults, d => Assert.Equal(described[d.Key], Convert.ToString(d.Value, CultureInfo.InvariantCulture), ignoreCase: true));
    }

    private static void RequireProperties(IEnumerable<string> expected, string section)
    {
        IEnumerable<string> described = At(section).GetProperty("properties").EnumerateObject().Select(p => p.Name).Where(n => n != "$schema");
        Assert.Equal(expected.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
        Assert.False(At(section).GetProperty("additionalProperties").GetBoolean());
    }

    private static FathomConfiguration Load(string key, string value)
    {
        using TempFolder scratch = new();
        Dictionary<string, string?> values = new() { [key.Replace("*", "m", StringComparison.Ordinal)] = value };
        if (value.Equals("scripted", StringComparison.OrdinalIgnoreCase)) values["models:m:file"] = "x.jsonl";
        if (key.StartsWith("models:*:prices:", StringComparison.Ordinal))
        {
            values.TryAdd("models:m:prices:input", "1");
            values.TryAdd("models:m:prices:output", "1");
        }
        if (value.Equals("azureopenai", StringComparison.OrdinalIgnoreCase)) values["models:m:endpoint"] = "https://lab.openai.azure.com";
        if (key.StartsWith("toxicity:", StringComparison.Ordinal)) values.TryAdd("toxicity:api", "perspective");
        if (value.Equals("judge", StringComparison.OrdinalIgnoreCase)) values["toxicity:model"] = "m";
        return ConfigurationLoader.Load(scratch.Root, new Dictionary<string, string?>(), values, extensions: Extensions);
    }

    private static IEnumerable<(string Key, JsonElement Node)> Leaves(JsonElement node, string key)
    {
        string prefix = key.Length > 0 ? key + ":" : "";
        if (node.TryGetProperty("properties", out JsonElement properties))
            return properties.EnumerateObject().SelectMany(p => Leaves(p.Value, prefix + p.Name));
        return node.TryGetProperty("additionalProperties", out JsonElement named) ? Leaves(named, prefix + "*") : [(key, node)];
    }

    private static JsonElement At(string section) => section.Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Aggregate(Schema, (node, name) => name == "*" ? node.GetProperty("additionalProperties") : node.GetProperty("properties").GetProperty(name));

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^\\| `([A-Za-z]+)` \\|.*\\| (?:this one|`GptFathom\\.[A-Za-z]+`) \\|$", RegexOptions.Multiline)]
    private static partial Regex ApiRow();

    private static JsonElement ReadSchema()
    {
        using Stream stream = typeof(FathomConfiguration).Assembly.GetManifestResourceStream("fathom.schema.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
