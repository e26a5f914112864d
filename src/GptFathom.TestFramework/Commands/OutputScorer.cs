using GptFathom.Models.Recording;
using GptFathom.Runs;

namespace GptFathom.Commands;

/// <summary>Scores an output with a benchmark's own body: extraction and metric are the definition's, the model is a recording.</summary>
internal sealed class OutputScorer
{
    private readonly DetachedBody _body;
    private readonly object _instance;

    /// <exception cref="FathomException">The benchmark's body needs more than a sample and the candidate.</exception>
    public OutputScorer(BenchmarkDefinition definition)
    {
        if (definition.Parameters.Select(BodyParameter.Second).FirstOrDefault(s => s is not null) is { } second)
            throw new FathomException($"{definition.Id}: the body asks for {second}; outputs can be imported only for benchmarks that ask nothing but the candidate.");
        if (DetachedBody.Problem(definition) is { } problem)
            throw new FathomException($"{definition.Id}: {problem}; outputs can be imported only for benchmarks without fixtures.");
        _body = new DetachedBody(definition);
        _instance = _body.Create();
    }

    public async Task<ScoredAttempt> ScoreAsync(LoadedBenchmark benchmark, Sample sample, string output, CancellationToken cancellationToken)
    {
        AttemptLog log = new();
        using ImportedChatClient recording = new(output, log);
        ScoredAttempt scored = await AttemptRunner.RunAsync(
            benchmark, sample, new AttemptModels { Candidate = recording, Log = log }, arguments => new(_body.Call(_instance, arguments)), cancellationToken);
        return scored with { Attempt = scored.Attempt with { Requests = [] } };
    }
}
