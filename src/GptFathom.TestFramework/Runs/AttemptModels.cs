using System.Collections.ObjectModel;
using GptFathom.Models;
using GptFathom.Models.Recording;
using GptFathom.Models.Store;
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

    /// <summary>Index of the repeat of the sample, from 0.</summary>
    public int Repeat { get; init; }

    /// <summary>The calls to the candidate.</summary>
    public AttemptLog Log { get; init; } = new();

    /// <summary>The calls to all others.</summary>
    public AttemptLog OtherLog { get; init; } = new();

    /// <summary>The first error of the transport, whether or not the body swallowed it.</summary>
    public TransportError? Error => Log.Error ?? OtherLog.Error;

    /// <summary>Why the run is to end, or null; whether or not the body swallowed it.</summary>
    public RunEndedException? Ended => Log.Ended ?? OtherLog.Ended;

    /// <summary>
    /// Whether an earlier run, with the same code, settings and sample, began with a request that this attempt has not made; null where no earlier run is known,
    /// or where the attempt failed, since it may have ended early.
    /// </summary>
    public bool? BeganOtherwise()
    {
        ModelCall[] calls = [.. Log.Calls, .. OtherLog.Calls];
        return Error is null && calls.Select(c => c.Earlier).FirstOrDefault(e => e is not null) is { } earlier
            ? !calls.Any(c => CompletionDigest.Of(c.Request) == earlier)
            : null;
    }
}
