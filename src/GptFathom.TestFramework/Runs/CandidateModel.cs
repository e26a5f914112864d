using GptFathom.Configuration;
using GptFathom.Models;
using Microsoft.Extensions.AI;

namespace GptFathom.Runs;

/// <summary>The model under test with its store, opened once a session.</summary>
internal sealed class CandidateModel : IDisposable
{
    private readonly IChatClient _pipeline;
    private readonly CompletionStore _store;
    private readonly bool _fresh;

    /// <exception cref="FathomException">The model is unknown, has no key, or the store cannot be written.</exception>
    public CandidateModel(string name, FathomConfiguration configuration, Places places, ApiKeys keys, HostOptions options, TimeProvider time)
    {
        Name = name;
        _fresh = options.Fresh;
        ModelCatalogue catalogue = new(configuration.Models, configuration.Source, keys, time);
        _pipeline = catalogue.Create(name, configuration.Concurrency, options.Offline);
        _store = OpenStore(places, keys.Redaction, options, time);
    }

    public string Name { get; }

    /// <summary>Lines of the store that could not be read.</summary>
    public IReadOnlyList<string> Warnings => _store.Warnings;

    /// <summary>The model as one attempt at one sample sees it.</summary>
    public IChatClient Begin(AttemptLog log, int repeat, CancellationToken run) => new RecordingChatClient(_pipeline, _store, log, repeat, _fresh, run);

    // Before the first call: a reply that cannot be stored is paid for and lost.
    private CompletionStore OpenStore(Places places, KeyRedaction keys, HostOptions options, TimeProvider time)
    {
        try
        {
            CompletionStore store = new(places.Store, places.Stores, Name, keys, time);
            if (!options.Offline) Directory.CreateDirectory(store.Folder);
            return store;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FathomException($"{places.Store}: the completion store cannot be written: {problem.Message}", problem);
        }
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _store.Dispose();
    }
}
