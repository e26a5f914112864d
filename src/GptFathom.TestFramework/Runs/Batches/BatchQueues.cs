using System.Diagnostics.CodeAnalysis;
using GptFathom.Configuration;
using GptFathom.Models;
using GptFathom.Models.Batches;
using GptFathom.Models.Budgets;
using GptFathom.Models.Keys;
using GptFathom.Models.Providers;

namespace GptFathom.Runs.Batches;

/// <summary>The batches of each model that is asked, opened when it is first needed.</summary>
internal sealed class BatchQueues : IDisposable
{
    private readonly (RunFolders Folders, FathomConfiguration Configuration) _setup;
    private readonly ProviderContext _context;
    private readonly BatchLimits _limits;
    private readonly Action<string> _say;
    private readonly BudgetAccount _account;
    private readonly Dictionary<string, BatchQueue> _open = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="host">What the run would be started with.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limits">What a batch may hold.</param>
    /// <param name="say">Takes lines for people.</param>
    /// <exception cref="FathomException">The configuration is not valid.</exception>
    public BatchQueues(HostOptions host, TimeProvider time, BatchLimits limits, Action<string> say)
    {
        (_setup, _limits, _say) = (RunFolders.Open(host), limits, say);
        _context = new ProviderContext(new ApiKeys(host.Environment, UserSecrets.Read(host.SecretsFile), _setup.Configuration.Providers.Keys), time);
        _account = new BudgetAccount(_setup.Configuration.Budget);
        Budget = new BatchBudget(_account);
    }

    /// <summary>What all of them together may take.</summary>
    public BatchBudget Budget { get; }

    public IReadOnlyCollection<BatchQueue> Open => _open.Values;

    public FathomConfiguration Configuration => _setup.Configuration;

    /// <summary>The queue of a model, with what earlier processes left of it taken up.</summary>
    /// <exception cref="FathomException">The model is unknown, has no batches, its key is missing, or another process works on them.</exception>
    public async Task<BatchQueue> OpenAsync(string model, CancellationToken cancellation)
    {
        if (_open.TryGetValue(model, out BatchQueue? queue)) return queue;
        ModelOptions options = new ModelCatalogue(_setup.Configuration.Models, _setup.Configuration.Source, _context.Keys, _context.Time)[model];
        if (_account.IsCounted(options)) _account.CheckPrices(options, _setup.Configuration.Source);
        _open[model] = queue = new BatchQueue(options, _setup.Folders, _context, _limits, Budget, _say);
        await queue.ResumeAsync(cancellation);
        return queue;
    }

    /// <summary>Whether a model has batches at all.</summary>
    public bool HasBatches(string model, [NotNullWhen(false)] out string? reason)
    {
        ModelOptions? options = _setup.Configuration.Models.FirstOrDefault(m => m.Name.Equals(model, StringComparison.OrdinalIgnoreCase));
        reason = options?.Provider is IBatchProvider ? null : $"'{model}' has no batch endpoint";
        return reason is null;
    }

    public void Dispose()
    {
        foreach (BatchQueue queue in _open.Values) queue.Dispose();
    }
}
