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
    public CandidateModel(string name, FathomConfiguration configuration, HostOptions options, TimeProvider time)
    {
        Name = name;
        _fresh = options.Fresh;
        ModelCatalogue catalogue = new(configuration.Models, configuration.Source, new ApiKeys(options.Environment), time);
        _pipeline = catalogue.Create(name, configuration.Concurrency, options.Offline);
        _store = new CompletionStore(configuration.Store, name, time);
        if (!options.Offline) PrepareStore(_store.Folder);
    }

    public string Name { get; }

    /// <summary>Lines of the store that could not be read.</summary>
    public IReadOnlyList<string> Warnings => _store.Warnings;

    /// <summary>The model as one attempt at one sample sees it.</summary>
    public IChatClient Begin(AttemptLog log, int repeat, CancellationToken run) => new RecordingChatClient(_pipeline, _store, log, repeat, _fresh, run);

    // Before the first call: a reply that cannot be stored is paid for and lost.
    private static void PrepareStore(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FathomException($"{folder}: the completion store cannot be written: {problem.Message}", problem);
        }
    }

    public void Dispose()
    {
        _pipeline.Dispose();
        _store.Dispose();
    }
}
