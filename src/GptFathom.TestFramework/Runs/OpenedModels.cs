using System.Collections.Concurrent;
using GptFathom.Configuration;
using GptFathom.Models;
using GptFathom.Models.Budgets;
using GptFathom.Models.Keys;
using GptFathom.Models.Limits;
using GptFathom.Models.Providers;
using GptFathom.Models.Recording;
using GptFathom.Models.Rehearsing;
using GptFathom.Models.Store;
using GptFathom.Scoring.Toxicity;
using Microsoft.Extensions.AI;

namespace GptFathom.Runs;

/// <summary>The models of a session, each opened once, when it is first needed. Thread-safe.</summary>
internal sealed class OpenedModels(FathomConfiguration configuration, RunFolders folders, ApiKeys keys, HostOptions options, TimeProvider time) : IDisposable
{
    /// <summary>No model of the configuration has this name.</summary>
    private const string Perspective = "toxicity:perspective";

    private readonly BudgetAccount _account = new(configuration.Budget);
    private readonly ConcurrentDictionary<string, Lazy<OpenedModel>> _opened = new(StringComparer.OrdinalIgnoreCase);

    private readonly RunBuild _build = new(options.OutputFolder, folders.Root);

    /// <summary>Lines of the stores that could not be read.</summary>
    public IReadOnlyList<string> Warnings => [.. Open.SelectMany(m => m.Warnings)];

    private IEnumerable<OpenedModel> Open => _opened.Values.Where(m => m.IsValueCreated).Select(m => m.Value);

    private OpenedModel Candidate => Named(configuration.Candidate
        ?? throw new FathomException($"No candidate: name the model under test with --fathom-candidate or \"candidate\" in {configuration.Source}."));

    private ToxicityOptions Toxicity => configuration.Toxicity ?? throw new FathomException(
        $"No toxicity classifier: configure \"toxicity\" in {configuration.Source}, "
        + "as { \"api\": \"perspective\", \"key\": NAME } or { \"api\": \"judge\", \"model\": NAME }.");

    private OpenedModel Classifier => Toxicity is { Api: ToxicityApi.Judge, Model: { } judge } ? Named(judge) : Opened(Perspective, OpenPerspective);

    /// <summary>Opens what the benchmark's body asks for, before its first sample.</summary>
    /// <returns>What the settings say of the models beside the candidate.</returns>
    /// <exception cref="FathomException">A model is unknown, has no key, or its store cannot be written.</exception>
    public IReadOnlyDictionary<string, string> Prepare(LoadedBenchmark benchmark)
    {
        if (benchmark.UsesCandidate) _ = Candidate;
        Dictionary<string, string> settings = benchmark.Models.ToDictionary(name => $"model:{name}", name => Named(name).WireModel);
        if (benchmark.UsesToxicity) settings["toxicity"] = Classifier.WireModel;
        return settings;
    }

    /// <summary>Prepares the runtime for asking the candidate, if there is one that may be asked.</summary>
    public async Task WarmUpAsync()
    {
        if (options.Offline || configuration.Candidate is not { } name) return;
        await ModelWarmUp.RunAsync(Catalogue()[name], configuration.Concurrency, keys, time);
    }

    /// <summary>What one attempt at one sample is given.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="sample">Id of the sample.</param>
    /// <param name="hash">Its <see cref="ContentHash.Of(Sample)"/>.</param>
    /// <param name="repeat">Index of the repeat of the sample, from 0.</param>
    /// <param name="run">Cancelled with the run.</param>
    public AttemptModels Begin(LoadedBenchmark benchmark, string sample, string hash, int repeat, CancellationToken run)
    {
        AttemptStart start = new(_build.OriginOf(benchmark, sample, hash));
        return Begin(benchmark, repeat, (model, log) => model.Begin(log, start, repeat, run));
    }

    /// <summary>The same for an attempt that asks nothing.</summary>
    public AttemptModels Rehearse(LoadedBenchmark benchmark, int repeat, Rehearsal rehearsal) =>
        Begin(benchmark, repeat, (model, _) => model.Rehearse(rehearsal, repeat));

    public void Dispose()
    {
        foreach (OpenedModel model in Open) model.Dispose();
    }

    private AttemptModels Begin(LoadedBenchmark benchmark, int repeat, Func<OpenedModel, AttemptLog, IChatClient> begin)
    {
        AttemptModels models = new() { Repeat = repeat };
        return models with
        {
            Candidate = benchmark.UsesCandidate ? begin(Candidate, models.Log) : null,
            Others = benchmark.Models.ToDictionary(name => name, name => begin(Named(name), models.OtherLog)),
            Toxicity = benchmark.UsesToxicity ? AsClassifier(begin(Classifier, models.OtherLog)) : null,
        };
    }

    private IToxicityClassifier AsClassifier(IChatClient client) =>
        Toxicity.Api == ToxicityApi.Judge ? new JudgeToxicityClassifier(client) : new PerspectiveToxicityClassifier(client);

    private OpenedModel Named(string name) => Opened(name, () => OpenNamed(name));

    private OpenedModel Opened(string name, Func<OpenedModel> open) => _opened.GetOrAdd(name, _ => new(open)).Value;

    private OpenedModel OpenNamed(string name)
    {
        ModelCatalogue catalogue = Catalogue();
        IChatClient pipeline = catalogue.Create(name, configuration.Concurrency, options.Offline);
        return new OpenedModel(WithinBudget(pipeline, catalogue[name]), OpenStore(name), options.Fresh);
    }

    private ModelCatalogue Catalogue() => new(configuration.Models, configuration.Source, keys, time, options.ModelClients);

    // A run that asks nothing costs nothing.
    private IChatClient WithinBudget(IChatClient pipeline, ModelOptions model)
    {
        if (options.Offline || !_account.IsCounted(model)) return pipeline;
        try
        {
            _account.CheckPrices(model, configuration.Source);
        }
        catch (FathomException)
        {
            pipeline.Dispose();
            throw;
        }
        return new BudgetChatClient(pipeline, _account, model.Prices, new ExpectedTokens(model.ToTraits().Tokens));
    }

    private OpenedModel OpenPerspective()
    {
        ModelOptions model = Toxicity.ToModel(PerspectiveChatClients.DefaultModel);
        IChatClient pipeline = ModelPipeline.Around(
            context => options.Offline ? new OfflineChatClient(model) : PerspectiveChatClients.Create(Toxicity, context),
            new ProviderContext(keys, time), model.ToLimits(configuration.Concurrency), model.ToRetries(), model.ToTraits());
        return new OpenedModel(pipeline, OpenStore(model.Name), options.Fresh);
    }

    // Before the first call: a reply that cannot be stored is paid for and lost.
    private CompletionStore OpenStore(string model)
    {
        try
        {
            CompletionStore store = new(folders.Store, folders.Stores, model, keys.Redaction, time);
            if (!options.Offline) Directory.CreateDirectory(store.Folder);
            return store;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new FathomException($"{folders.Store}: the completion store cannot be written: {problem.Message}", problem);
        }
    }
}
