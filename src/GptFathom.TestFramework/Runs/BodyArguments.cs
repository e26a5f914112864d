using System.Reflection;
using Microsoft.Extensions.AI;

namespace GptFathom.Runs;

/// <summary>What one call of a benchmark's body is given.</summary>
internal sealed class BodyArguments(LoadedBenchmark benchmark, Sample sample, AttemptModels models, CancellationToken cancellationToken)
{
    /// <summary>The argument for a parameter of the framework's own types, or null for one of another type.</summary>
    public object? Find(ParameterInfo parameter)
    {
        Type type = parameter.ParameterType;
        if (type == typeof(Sample)) return sample;
        if (type == typeof(Question)) return benchmark.Prompt.Ask(sample, models.Candidate!, models.Repeat);
        if (type == typeof(IChatClient)) return BodyParameter.Model(parameter) is { } name ? models.Others.GetValueOrDefault(name) : models.Candidate;
        if (type == typeof(IToxicityClassifier)) return models.Toxicity;
        return type == typeof(CancellationToken) ? cancellationToken : null;
    }
}
