using GptFathom.Gates;
using GptFathom.Models;
using GptFathom.Models.Budgets;
using GptFathom.Models.Keys;
using GptFathom.Models.Providers;

namespace GptFathom.Configuration;

/// <summary>
/// Everything that can be configured, from files, user secrets, the build, the environment and the command line. Keys are no part of it: see
/// <see cref="ApiKeys"/>.
/// </summary>
internal sealed record FathomConfiguration
{
    public const int DefaultConcurrency = 64;
    public const int MostConcurrency = 1024;

    /// <summary>Name of the model under test.</summary>
    public string? Candidate { get; init; }

    /// <summary>"verified", the path of a snapshot, or the name of a model whose received run is at hand; null is "verified".</summary>
    public string? Baseline { get; init; }

    /// <summary>"starter", "standard", or ids separated by commas.</summary>
    public string? Suite { get; init; }

    /// <summary>Name of the profile, or null: it overlays fathom.&lt;profile&gt;.json and has a folder of its own within that of the snapshots.</summary>
    public string? Profile { get; init; }

    /// <summary>Calls in flight to one model; from 1 to 1,024.</summary>
    public int Concurrency { get; init; } = DefaultConcurrency;

    /// <summary>What a run may take at most; null for <see cref="BudgetAccount.DefaultCalls"/> calls to models that cost money.</summary>
    public Budget? Budget { get; init; }

    public IReadOnlyList<ModelOptions> Models { get; init; } = [];

    /// <summary>What makes the models.</summary>
    public ProviderSet Providers { get; init; } = ProviderSet.BuiltIn;

    /// <summary>What says how toxic a text is, or null.</summary>
    public ToxicityOptions? Toxicity { get; init; }

    public GatePolicy Gate { get; init; } = new();

    public SnapshotSettings Snapshots { get; init; } = new();

    /// <summary>Full path of the folder of datasets, or null.</summary>
    public string? Data { get; init; }

    /// <summary>A mirror that <c>fetch</c> asks in place of the official addresses, or null: it keeps each file as MIRROR/HOST/PATH.</summary>
    public Uri? Mirror { get; init; }

    /// <summary>Full path of the folder that holds the completion store.</summary>
    public required string Store { get; init; }

    /// <summary>Where it was read from, for messages: the path of fathom.json, or where it was looked for.</summary>
    public required string Source { get; init; }
}
