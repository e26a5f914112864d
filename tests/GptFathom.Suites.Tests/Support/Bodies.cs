using GptFathom.Runs;

namespace GptFathom.Suites.Tests.Support;

/// <summary>Calls a benchmark's body as a run does: with the rendered prompt, a model and everything between.</summary>
internal sealed class Bodies(LoadedBenchmark benchmark, IToxicityClassifier? toxicity = null)
{
    private readonly object _instance = Activator.CreateInstance(benchmark.Definition.Method.DeclaringType!)!;

    /// <summary>One attempt at a sample by a model that replies with the given text.</summary>
    public async Task<ScoredAttempt> ScoreAsync(Sample sample, string reply)
    {
        using ReplyingModel model = new(reply);
        return await AttemptRunner.RunAsync(benchmark, sample, new AttemptModels { Candidate = model, Toxicity = toxicity }, Call, CancellationToken.None);
    }

    private ValueTask<object?> Call(BodyArguments arguments) =>
        new(benchmark.Definition.Method.Invoke(_instance, [.. benchmark.Definition.Parameters.Select(p => arguments.Find(p))]));
}
