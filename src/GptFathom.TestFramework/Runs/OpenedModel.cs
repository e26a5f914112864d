using GptFathom.Models.Recording;
using GptFathom.Models.Rehearsing;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;

namespace GptFathom.Runs;

/// <summary>A model with its store, shared by all samples of a session.</summary>
/// <param name="pipeline">The model up to where recording begins.</param>
/// <param name="store">Its completions.</param>
/// <param name="fresh">Whether completions from before this run are passed over.</param>
internal sealed class OpenedModel(IChatClient pipeline, CompletionStore store, bool fresh) : IDisposable
{
    /// <summary>The name that requests are sent under.</summary>
    public string WireModel { get; } = pipeline.GetService<ChatClientMetadata>()?.DefaultModelId ?? store.Model;

    /// <summary>Lines of the store that could not be read.</summary>
    public IReadOnlyList<string> Warnings => store.Warnings;

    /// <summary>The model as one attempt at one sample sees it.</summary>
    public IChatClient Begin(AttemptLog log, AttemptStart start, int repeat, CancellationToken run) =>
        new RecordingChatClient(pipeline, store, log, repeat, fresh, run, start);

    /// <summary>The same for an attempt that asks nothing.</summary>
    public IChatClient Rehearse(Rehearsal rehearsal, int repeat) => new RehearsingChatClient(pipeline, store, rehearsal, repeat, fresh);

    public void Dispose()
    {
        pipeline.Dispose();
        store.Dispose();
    }
}
