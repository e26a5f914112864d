namespace MyEvals;

/// <summary>Which queue does a customer's message belong to?</summary>
public sealed class SupportTickets
{
    [Benchmark("support-tickets", Capability.Comprehension)]
    [JsonLines("data/tickets.jsonl", Input = "ticket", Target = "queue")]
    public async Task<Score> Route(Sample sample, IChatClient model, CancellationToken cancellation)
    {
        // Call your own application here, and that is what gets tested.
        string prompt = $"Sort this message into one of the queues billing, shipping, account, technical. Reply with the queue alone.\n\n{sample.Input}";
        ChatResponse reply = await model.GetResponseAsync(prompt, cancellationToken: cancellation);
        return Score.ExactMatch(reply.Text, sample.Targets);
    }
}
