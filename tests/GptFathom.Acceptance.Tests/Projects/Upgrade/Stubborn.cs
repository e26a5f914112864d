using Microsoft.Extensions.AI;

namespace Upgrade;

/// <summary>Swallows whatever goes wrong on the wire.</summary>
public sealed class Stubborn
{
    [Benchmark("stubborn", "Patience")]
    [JsonLines("data/stubborn.jsonl", Input = "question", Target = "answer")]
    public async Task<bool> Answer(Sample sample, IChatClient model, CancellationToken cancellation)
    {
        try
        {
            return (await model.GetResponseAsync(sample.Input, cancellationToken: cancellation)).Text == sample.Targets[0];
        }
        catch (Exception)
        {
            return false;
        }
    }
}
