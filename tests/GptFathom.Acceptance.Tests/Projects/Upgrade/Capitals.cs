using Microsoft.Extensions.AI;

namespace Upgrade;

/// <summary>A body of one's own that returns whether the reply is right.</summary>
public sealed class Capitals
{
    [Benchmark("capitals", Capability.Knowledge)]
    [JsonLines("data/capitals.jsonl", Input = "question", Target = "answer")]
    public async Task<bool> Name(Sample sample, IChatClient model, CancellationToken cancellation) =>
        (await model.GetResponseAsync(sample.Input, cancellationToken: cancellation)).Text == sample.Targets[0];
}
