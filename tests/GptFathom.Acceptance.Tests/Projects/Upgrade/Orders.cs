using System.Text.Json;
using Microsoft.Extensions.AI;
using Xunit;

namespace Upgrade;

/// <summary>Assertions decide, and a reply that is no JSON is a wrong one.</summary>
public sealed class Orders
{
    [Benchmark("orders", Capability.Reasoning, MissExceptions = [typeof(JsonException)])]
    [JsonLines("data/orders.jsonl", Input = "question", Target = "answer")]
    public async Task Parse(Sample sample, IChatClient model, CancellationToken cancellation)
    {
        ChatResponse reply = await model.GetResponseAsync(sample.Input, cancellationToken: cancellation);
        using JsonDocument order = JsonDocument.Parse(reply.Text);
        Assert.Equal(sample.Targets[0], order.RootElement.GetProperty("item").GetString());
    }
}
