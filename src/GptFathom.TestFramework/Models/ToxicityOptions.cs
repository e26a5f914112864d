using GptFathom.Models.Keys;

namespace GptFathom.Models;

/// <summary>The toxicity classifier as configured.</summary>
internal sealed record ToxicityOptions
{
    public required ToxicityApi Api { get; init; }

    /// <summary>Address up to and including the version; null is Perspective's own. Not of a judge.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Name of a key, never a key: see <see cref="ApiKeys"/>. Not of a judge.</summary>
    public string? Key { get; init; }

    /// <summary>Of a judge: its name among the models. Else the name that results are stored and compared under; null is "perspective".</summary>
    public string? Model { get; init; }

    /// <summary>How many times a call is tried again after 408, 429, 5xx or a broken connection; from 0 to 20. Not of a judge, which has its own.</summary>
    public int MaxRetries { get; init; } = ModelOptions.DefaultMaxRetries;

    /// <summary>For each try; from 1 to 86,400. Not of a judge, which has its own.</summary>
    public int TimeoutSeconds { get; init; } = ModelOptions.DefaultTimeoutSeconds;

    /// <summary>The classifier as a model.</summary>
    /// <param name="name">What it is called where <see cref="Model"/> is null.</param>
    public ModelOptions ToModel(string name) => new() { Name = Model ?? name, Endpoint = Endpoint, MaxRetries = MaxRetries, TimeoutSeconds = TimeoutSeconds };
}
