using GptFathom.Prompting;

namespace GptFathom.Runs;

/// <summary>A benchmark with its samples and its prompt.</summary>
internal sealed class LoadedBenchmark(BenchmarkDefinition definition, IReadOnlyList<Sample> samples, Prompt prompt, IReadOnlyDictionary<string, string> settings)
{
    public BenchmarkDefinition Definition { get; } = definition;

    public string Id => Definition.Id;

    public IReadOnlyList<Sample> Samples { get; } = samples;

    public Prompt Prompt { get; } = prompt;

    /// <summary>Whether the body is handed the declared prompt; else its prompt is code.</summary>
    public bool HasDeclaredPrompt { get; } = definition.Parameters.Any(p => p.ParameterType == typeof(Question));

    /// <summary>Whether the body asks the candidate at all.</summary>
    public bool UsesCandidate => Definition.UsesCandidate;

    /// <summary>Names of the other models that the body asks for.</summary>
    public IReadOnlyList<string> Models { get; } = [.. definition.Parameters.Select(BodyParameter.Model).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Whether the body asks how toxic a text is.</summary>
    public bool UsesToxicity { get; } = definition.Parameters.Any(p => p.ParameterType == typeof(IToxicityClassifier));

    /// <summary>What is declared before any sample has run.</summary>
    public IReadOnlyDictionary<string, string> Settings => HasDeclaredPrompt
        ? new Dictionary<string, string>(settings.Concat(Prompt.Settings()))
        : new Dictionary<string, string>(settings.Append(new("template", "code")));
}
