using System.Text.Json.Serialization;
using GptFathom.Models;
using GptFathom.Models.Keys;

namespace GptFathom.Commands.ModelList;

/// <summary>A model as <c>models</c> lists it. The key is a name, never a key.</summary>
internal sealed record ListedModel
{
    public required string Name { get; init; }

    public required string Api { get; init; }

    /// <summary>The name requests are sent under.</summary>
    public required string Model { get; init; }

    /// <summary>Host, and the port where it is not the usual one; null for what is not reached over a network.</summary>
    public string? Host { get; init; }

    public required PromptForm Form { get; init; }

    /// <summary>Name of the key, or null.</summary>
    public string? Key { get; init; }

    /// <summary>Whether the key has a value; null where none is needed.</summary>
    public bool? HasKey { get; init; }

    public string? Parent { get; init; }

    public string? Date { get; init; }

    public string? Technique { get; init; }

    /// <summary>What is said of the key.</summary>
    [JsonIgnore]
    public string KeyText => (Key, HasKey) switch
    {
        (null, false) => "to be named",
        (null, _) => "none",
        (_, true) => $"{Key} (set)",
        _ => $"{Key} (missing)",
    };

    /// <summary>Parent, date and technique as far as they are given.</summary>
    [JsonIgnore]
    public string Lineage => string.Join(", ", new[] { Parent is null ? null : $"from {Parent}", Date, Technique }.OfType<string>());

    public static ListedModel Of(ModelOptions model, ApiKeys keys)
    {
        Uri? address = model.Address;
        string? key = address is null ? model.Key : keys.NameAt(address, model.Key, model.Provider.Traits.Key);
        return new ListedModel
        {
            Name = model.Name,
            Api = model.Api,
            Model = model.WireModel,
            Host = address?.Authority,
            Form = model.Form,
            Key = key,
            HasKey = address is null ? null : key is null ? ApiKeys.IsFree(address) ? null : false : keys.Has(key, address),
            Parent = model.Parent,
            Date = model.Date,
            Technique = model.Technique,
        };
    }
}
