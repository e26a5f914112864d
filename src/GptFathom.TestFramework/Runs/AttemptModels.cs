using System.Collections.ObjectModel;
using GptFathom.Models;
using Microsoft.Extensions.AI;

namespace GptFathom.Runs;

/// <summary>The models as one attempt at one sample sees them. What they reply is kept apart: only the candidate's replies are the sample's outputs.</summary>
internal sealed record AttemptModels
{
    /// <summary>The model under test, or null where the body does not ask for it.</summary>
    public IChatClient? Candidate { get; init; }

    /// <summary>The models that the body asks for by name.</summary>
    public IReadOnlyDictionary<string, IChatClient> Others { get; init; } = ReadOnlyDictionary<string, IChatClient>.Empty;

    /// <summary>What says how toxic a text is, or null where the body does not ask for it.</summary>
    public IToxicityClassifier? Toxicity { get; init; }

    /// <summary>The calls to the candidate.</summary>
    public AttemptLog Log { get; init; } = new();

    /// <summary>The calls to all others.</summary>
    public AttemptLog OtherLog { get; init; } = new();

    /// <summary>The first error of the transport, whether or not the body swallowed it.</summary>
    public TransportError? Error => Log.Error ?? OtherLog.Error;
}
