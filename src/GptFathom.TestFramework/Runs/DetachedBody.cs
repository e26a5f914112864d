namespace GptFathom.Runs;

/// <summary>A benchmark's body that is called outside of xunit: without fixtures.</summary>
internal sealed class DetachedBody
{
    private readonly BenchmarkDefinition _definition;

    /// <exception cref="FathomException">The body cannot be called outside of xunit.</exception>
    public DetachedBody(BenchmarkDefinition definition)
    {
        if (Problem(definition) is { } problem) throw new FathomException($"{definition.Id}: {problem}.");
        _definition = definition;
    }

    /// <summary>Why the body cannot be called outside of xunit, or null.</summary>
    public static string? Problem(BenchmarkDefinition definition)
    {
        Type type = definition.Method.DeclaringType!;
        if (type.GetConstructor([]) is null) return $"{type.Name} has no constructor without parameters";
        if (type.GetInterface("IAsyncLifetime") is not null) return $"{type.Name} is an IAsyncLifetime";
        return definition.Parameters.FirstOrDefault(p => !BodyParameter.IsOurs(p)) is { } fixture ? $"the body asks for a {fixture.ParameterType.Name}" : null;
    }

    /// <summary>An instance of the benchmark's class; xunit makes one for each sample.</summary>
    public object Create() => Activator.CreateInstance(_definition.Method.DeclaringType!)!;

    /// <summary>Calls the body; the value is what it returned.</summary>
    public object? Call(object instance, BodyArguments arguments) => _definition.Method.Invoke(instance, [.. _definition.Parameters.Select(arguments.Find)]);
}
