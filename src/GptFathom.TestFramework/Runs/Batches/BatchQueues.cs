using System.Diagnostics.CodeAnalysis;
using GptFathom.Configuration;
using GptFathom.Models;
using GptFathom.Models.Batches;
using GptFathom.Models.Keys;
using GptFathom.Models.Providers;

namespace GptFathom.Runs.Batches;

/// <summary>The batches of each model that is asked, opened when it is first needed.</summary>
internal sealed class BatchQueues(HostOptions host, TimeProvider time, BatchLimits limits, Action<string> say) : IDisposable
{
    private readonly (Places Places, FathomConfiguration Configuration) _setup = Places.Open(host);
    private readonly ProviderContext _context = new(new ApiKeys(host.Environment, UserSecrets.Read(host.SecretsFile)), time);
    private readonly Dictionary<string, BatchQueue> _open = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyCollection<BatchQueue> Open => _open.Values;

    public FathomConfiguration Configuration => _setup.Configuration;

    /// <summary>The queue of a model, with what earlier processes left of it taken up.</summary>
    /// <exception cref="FathomException">The model is unknown, has no batches, its key is missing, or another process works on them.</exception>
    public async Task<BatchQueue> OpenAsync(string model, CancellationToken cancellation)
    {
        if (_open.TryGetValue(model, out BatchQueue? queue)) return queue;
        ModelOptions options = new ModelCatalogue(_setup.Configuration.Models, _setup.Configuration.Source, _context.Keys, time)[model];
        _open[model] = queue = new BatchQueue(options, _setup.Places, _context, limits, say);
        await queue.ResumeAsync(cancellation);
        return queue;
    }

    /// <summary>Whether a model has batches at all.</summary>
    public bool HasBatches(string model, [NotNullWhen(false)] out string? reason)
    {
        ModelOptions? options = _setup.Configuration.Models.FirstOrDefault(m => m.Name.Equals(model, StringComparison.OrdinalIgnoreCase));
        reason = options?.Api == ModelApi.OpenAI ? null : $"'{model}' has no batch endpoint";
        return reason is null;
    }

    public void Dispose()
    {
        foreach (BatchQueue queue in _open.Values) queue.Dispose();
    }
}
