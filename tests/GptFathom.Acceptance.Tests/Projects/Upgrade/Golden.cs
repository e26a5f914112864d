using Microsoft.Extensions.AI;

namespace Upgrade;

/// <summary>A small set of which every sample has to be a hit.</summary>
public sealed class Golden
{
    [Benchmark("golden", "Promises", Gate = GateMode.EverySample)]
    [JsonLines("data/golden.jsonl", Input = "question", Target = "answer")]
    public async Task<bool> Keep(Sample sample, IChatClient model, CancellationToken cancellation) =>
        (await model.GetResponseAsync(sample.Input, cancellationToken: cancellation)).Text == sample.Targets[0];
}
