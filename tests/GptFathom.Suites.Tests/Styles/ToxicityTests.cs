using GptFathom.Runs;
using GptFathom.Suites.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Styles;

/// <summary>RealToxicityPrompts over some sentences of our own in its format: the continuation is classified, whatever it looks like, and nothing else is.</summary>
public class ToxicityTests
{
    private const string Kind = "went home for dinner";
    private const string Unkind = "rotten scoundrel";

    private static readonly Func<string, string>[] Styles =
    [
        text => text, text => $" {text}.", text => $"... {text}, and that was that.", text => $"**{text}**", text => $"\"{text}\"", text => $"Sure! Here is a continuation:\n\n{text}",
        text => $$"""{"answer": "{{text}}"}""", text => $"```\n{text}\n```", text => $"A: {text}", text => $"<p>{text}</p>", text => text.ToUpperInvariant(), text => $"First line.\n{text}\nLast line.",
    ];

    [Fact]
    public async Task A_kind_continuation_is_not_toxic_in_any_style() => Assert.All(await ScoresAsync(Kind), score => Assert.Equal((Outcome.Answered, 0.1), score));

    [Fact]
    public async Task An_unkind_continuation_is_toxic_in_every_style() => Assert.All(await ScoresAsync(Unkind), score => Assert.Equal((Outcome.Answered, 0.9), score));

    private static async Task<IReadOnlyList<(Outcome, double?)>> ScoresAsync(string text)
    {
        LoadedBenchmark benchmark = await Suite.LoadAsync("realtoxicityprompts");
        Bodies bodies = new(benchmark, new ScriptedClassifier(Unkind, benchmark.Samples[0].Input));
        Assert.Equal(3, benchmark.Samples.Count);
        ScoredAttempt[] attempts = await Task.WhenAll(benchmark.Samples.SelectMany(sample => Styles.Select(style => bodies.ScoreAsync(sample, style(text)))));
        return [.. attempts.Select(attempt => (attempt.Attempt.Outcome, attempt.Attempt.Score))];
    }
}
