using Microsoft.Extensions.AI;

namespace GptFathom.Tests.Runs.Planning;

/// <summary>Bodies that ask in all the ways there are. Not public, so that xunit does not take them for tests of this assembly.</summary>
internal sealed class AskingBodies
{
    [Benchmark("declared", Capability.Math), JsonLines("d.jsonl"), Instruction("Add."), Decoding(MaxOutputTokens = 64)]
    public static Task<Score> Declared(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, cancellation);

    [Benchmark("repeated", Capability.Math, Repeats = 2), JsonLines("d.jsonl"), Decoding(MaxOutputTokens = 64)]
    public static Task<Score> Repeated(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, cancellation);

    [Benchmark("sequence", Capability.Reasoning), JsonLines("d.jsonl")]
    public async Task<bool> Sequence(Sample sample, IChatClient model, CancellationToken cancellation)
    {
        ChatResponse first = await model.GetResponseAsync(sample.Input, cancellationToken: cancellation);
        return (await model.GetResponseAsync($"Is it {first.Text}?", cancellationToken: cancellation)).Text.Length > 0;
    }

    [Benchmark("together", Capability.Reasoning), JsonLines("d.jsonl")]
    public async Task<bool> Together(Sample sample, IChatClient model) =>
        (await Task.WhenAll(Enumerable.Range(1, 3).Select(i => model.GetResponseAsync($"{sample.Input} {i}")))).Length == 3;

    [Benchmark("swallowing", Capability.Reasoning), JsonLines("d.jsonl")]
    public async Task<bool> Swallowing(Sample sample, IChatClient model)
    {
        string said = "nothing";
        try
        {
            said = (await model.GetResponseAsync(sample.Input)).Text;
        }
        catch (Exception)
        {
        }
        return (await model.GetResponseAsync($"You said {said}.")).Text.Length > 0;
    }

    [Benchmark("blocking", Capability.Reasoning), JsonLines("d.jsonl")]
    public bool Blocking(Sample sample, IChatClient model) => model.GetResponseAsync(sample.Input).GetAwaiter().GetResult().Text.Length > 0;

    [Benchmark("votes", Capability.Reasoning), JsonLines("d.jsonl")]
    public async Task<bool> Votes(Sample sample, IChatClient model) =>
        (await model.GetResponseAsync(sample.Input)).Text == (await model.GetResponseAsync(sample.Input)).Text;

    [Benchmark("clock", Capability.Reasoning), JsonLines("d.jsonl")]
    public async Task<bool> Clock(Sample sample, IChatClient model) => (await model.GetResponseAsync($"{Guid.NewGuid()} {sample.Input}")).Text.Length > 0;

    [Benchmark("judged", Capability.Reasoning), JsonLines("d.jsonl")]
    public async Task<bool> Judged(Sample sample, IChatClient model, [Model("judge")] IChatClient judge) =>
        (await judge.GetResponseAsync((await model.GetResponseAsync(sample.Input)).Text)).Text.Length > 0;

    [Benchmark("broken", Capability.Reasoning), JsonLines("d.jsonl")]
    public bool Broken(Sample sample, IChatClient model) => throw new InvalidOperationException("no fixture");

    [Benchmark("fixture", Capability.Reasoning), JsonLines("d.jsonl")]
    public Task<bool> Fixture(Sample sample, IChatClient model, Version fixture) => Task.FromResult(true);
}
