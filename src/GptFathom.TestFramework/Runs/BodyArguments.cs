using Microsoft.Extensions.AI;

namespace GptFathom.Runs;

/// <summary>What one call of a benchmark's body is given.</summary>
internal sealed class BodyArguments(LoadedBenchmark benchmark, Sample sample, IChatClient? model, CancellationToken cancellationToken)
{
    /// <summary>The argument for a parameter of the framework's own types, or null for a type that is not one of them.</summary>
    public object? Find(Type parameter)
    {
        if (parameter == typeof(Sample)) return sample;
        if (parameter == typeof(Question)) return benchmark.Prompt.Ask(sample, model!);
        if (parameter == typeof(IChatClient)) return model;
        return parameter == typeof(CancellationToken) ? cancellationToken : null;
    }
}
