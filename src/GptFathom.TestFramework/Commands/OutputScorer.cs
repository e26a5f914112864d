using GptFathom.Models;
using GptFathom.Models.Recording;
using GptFathom.Runs;

namespace GptFathom.Commands;

/// <summary>Scores an output with a benchmark's own body: extraction and metric are the definition's, the model is a recording.</summary>
internal sealed class OutputScorer
{
    private readonly BenchmarkDefinition _definition;
    private readonly object _body;

    /// <exception cref="FathomException">The benchmark's body needs more than a sample and the candidate.</exception>
    public OutputScorer(BenchmarkDefinition definition)
    {
        _definition = definition;
        if (definition.Parameters.Select(BodyParameter.Second).FirstOrDefault(s => s is not null) is { } second)
            throw new FathomException($"{definition.Id}: the body asks for {second}; outputs can be imported only for benchmarks that ask nothing but the candidate.");
        Type type = definition.Method.DeclaringType!;
        _body = type.GetConstructor([]) is null
            ? throw new FathomException($"{definition.Id}: {type.Name} has no constructor without parameters; outputs can be imported only for benchmarks without fixtures.")
            : Activator.CreateInstance(type)!;
    }

    public async Task<ScoredAttempt> ScoreAsync(LoadedBenchmark benchmark, Sample sample, string output, CancellationToken cancellationToken)
    {
        AttemptLog log = new();
        using ImportedChatClient recording = new(output, log);
        ScoredAttempt scored = await AttemptRunner.RunAsync(
            benchmark, sample, new AttemptModels { Candidate = recording, Log = log }, arguments => new(Call(arguments)), cancellationToken);
        return scored with { Attempt = scored.Attempt with { Requests = [] } };
    }

    private object? Call(BodyArguments arguments)
    {
        object?[] values = [.. _definition.Parameters.Select(p => arguments.Find(p)
            ?? throw new FathomException($"{_definition.Id}: the body asks for a {p.ParameterType.Name}; outputs can be imported only for benchmarks without fixtures."))];
        return _definition.Method.Invoke(_body, values);
    }
}
