using Microsoft.Extensions.AI;

namespace GptFathom.Models.Providers;

/// <summary>The models that the test application makes itself.</summary>
internal sealed class RegisteredClients
{
    private readonly Dictionary<string, ModelClientAttribute> _clients = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="FathomException">A name is no name or occurs twice, or a type makes no clients.</exception>
    public RegisteredClients(IEnumerable<ModelClientAttribute> clients)
    {
        foreach (ModelClientAttribute client in clients)
        {
            if (string.IsNullOrWhiteSpace(client.Name) || client.Name.Contains(':', StringComparison.Ordinal))
                throw new FathomException($"[ModelClient(\"{client.Name}\")]: expected a name without ':'.");
            if (!typeof(IModelFactory).IsAssignableFrom(client.Factory) || client.Factory.IsAbstract || client.Factory.GetConstructor([]) is null)
                throw new FathomException($"[ModelClient(\"{client.Name}\")]: expected an IModelFactory with a public constructor without parameters, not {client.Factory?.Name}.");
            if (!_clients.TryAdd(client.Name, client))
                throw new FathomException($"[ModelClient(\"{client.Name}\")]: two clients are registered under this name.");
        }
    }

    public static RegisteredClients None { get; } = new([]);

    public IEnumerable<string> Names => _clients.Values.Select(c => c.Name);

    /// <exception cref="FathomException">Nothing is registered under the model's name, or its factory failed.</exception>
    public IChatClient Create(ModelEntry model)
    {
        if (!_clients.TryGetValue(model.Name, out ModelClientAttribute? client))
            throw new FathomException($"Model '{model.Name}' has api Code, and the test assembly registers none; expected [assembly: ModelClient(\"{model.Name}\", typeof(...))].");
        try
        {
            IModelFactory factory = (IModelFactory)Activator.CreateInstance(client.Factory)!;
            return new RegisteredChatClient(factory.CreateClient(model.Model), model.Model);
        }
        catch (Exception problem) when (problem is not FathomException)
        {
            Exception cause = problem is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : problem;
            throw new FathomException($"Model '{model.Name}': {client.Factory.Name} made no client: {cause.Message}", cause);
        }
    }
}
