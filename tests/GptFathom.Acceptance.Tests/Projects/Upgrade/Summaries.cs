using Microsoft.Extensions.AI;

namespace Upgrade;

/// <summary>Graded by the overlap of words.</summary>
public sealed class Summaries
{
    [Benchmark("summaries", Capability.Comprehension, Threshold = 0.7)]
    [JsonLines("data/summaries.jsonl", Input = "question", Target = "answer")]
    public async Task<Score> Summarise(Sample sample, IChatClient model, CancellationToken cancellation) =>
        Score.F1((await model.GetResponseAsync(sample.Input, cancellationToken: cancellation)).Text, sample.Targets);
}
