using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using Microsoft.Extensions.AI;

namespace GptFathom.Models;

/// <summary>The configured models by name; names differ in more than case.</summary>
internal sealed class ModelCatalogue
{
    private readonly Dictionary<string, ModelOptions> _models = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _source;
    private readonly ApiKeys _keys;
    private readonly TimeProvider _time;

    /// <param name="models">The models.</param>
    /// <param name="source">Where they are configured, for messages: usually the path of fathom.json.</param>
    /// <param name="keys">Their keys.</param>
    /// <param name="time">Measures the waits between retries.</param>
    /// <param name="clients">The models that the test application makes itself; null for none.</param>
    /// <exception cref="FathomException">Two names differ in case only, or a client is registered wrongly.</exception>
    public ModelCatalogue(IEnumerable<ModelOptions> models, string source, ApiKeys keys, TimeProvider time, IEnumerable<ModelClientAttribute>? clients = null)
    {
        (_source, _keys, _time) = (source, keys, time);
        RegisteredClients registered = new(clients ?? []);
        CodeProvider code = new(registered);
        foreach (ModelOptions model in models)
        {
            if (!_models.TryAdd(model.Name, model))
                throw new FathomException($"{source}: the models '{_models[model.Name].Name}' and '{model.Name}' have one name.");
        }
        foreach (string name in registered.Names)
        {
            ModelOptions model = _models.TryGetValue(name, out ModelOptions? entry) ? Registrable(entry) : new ModelOptions { Name = name };
            _models[name] = model with { Provider = code };
        }
    }

    /// <summary>Sorted (ordinal).</summary>
    public IReadOnlyList<string> Names => [.. _models.Values.Select(m => m.Name).Order(StringComparer.Ordinal)];

    /// <exception cref="FathomException">There is no such model.</exception>
    public ModelOptions this[string name] => _models.TryGetValue(name, out ModelOptions? model)
        ? model
        : throw new FathomException($"There is no model '{name}' in {_source}; {(_models.Count == 0 ? "it has none" : $"known: {string.Join(", ", Names)}")}.");

    /// <summary>The pipeline of a model up to where recording begins. Make one a run and share it: it holds the connections and the limit.</summary>
    /// <param name="name">The model's name as configured.</param>
    /// <param name="concurrency">How many calls may be in flight.</param>
    /// <param name="offline">Ask no provider: every call that reaches it fails. A scripted model answers all the same, since it sends nothing.</param>
    /// <exception cref="FathomException">There is no such model, its key is missing or may not be sent there, or its script cannot be read.</exception>
    public IChatClient Create(string name, int concurrency, bool offline = false)
    {
        ModelOptions model = this[name];
        return ModelPipeline.Around(
            context => Provider(model, context, offline), new ProviderContext(_keys, _time), model.ToLimits(concurrency), model.ToRetries(), model.ToTraits());
    }

    private static IChatClient Provider(ModelOptions model, ProviderContext context, bool offline)
    {
        if (offline && model.IsLive) return new OfflineChatClient(model);
        try
        {
            return model.Provider.CreateClient(model.ToEntry(), new ProviderServices(model, context));
        }
        catch (Exception problem) when (problem is not FathomException)
        {
            throw new FathomException($"Model '{model.Name}': {model.Provider.GetType().Name} made no client: {problem.Message}", problem);
        }
    }

    /// <summary>An entry without an api is one for a registered client where there is one of that name.</summary>
    private ModelOptions Registrable(ModelOptions entry) => entry switch
    {
        { Endpoint: not null } or { Key: not null } or { Provider: not (OpenAIProvider or CodeProvider) } =>
            throw Invalid(entry, "is registered in code, and its entry says how to reach another; expected neither endpoint nor key, and no api but Code"),
        _ => entry,
    };

    private FathomException Invalid(ModelOptions model, string problem) => new($"{_source}: model '{model.Name}' {problem}.");
}
