using GptFathom.Suites.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Suites.Tests.Styles;

/// <summary>How the answers of MMLU-Pro, of whose questions there are none at hand, are read: over some of MMLU's.</summary>
public class StatedLetterTests
{
    [Fact]
    public async Task Right_answers_score_in_every_style() => Assert.Empty(await MissedAsync(SingleChoiceStyles.Right, wanted: 1));

    /// <summary>But for a list of letters, of which the first counts.</summary>
    [Fact]
    public async Task Other_replies_score_in_no_style() =>
        Assert.Empty(await MissedAsync([.. SingleChoiceStyles.Wrong.Where(style => style.Name != "a list of letters")], wanted: 0));

    private static async Task<IEnumerable<string>> MissedAsync(IReadOnlyList<Style> styles, double wanted)
    {
        Sample[] samples = [.. (await Suite.LoadAsync("mmlu")).Samples.Where((_, index) => index % 25 == 0)];
        return
            from style in styles
            let replies = samples.Select(sample => (Sample: sample, Reply: style.Say(new Said(sample, sample.Target, ""))!)).ToArray()
            let missed = replies.Where(said => Score(said.Reply, said.Sample) != wanted).ToArray()
            where missed.Length > 0.005 * replies.Length
            select $"{missed.Length} of {replies.Length} {style.Name}: {missed[0].Reply}; target {missed[0].Sample.Target}";
    }

    private static double Score(string reply, Sample sample) => ReplyScorer.Score(
        new(new ChatMessage(ChatRole.Assistant, reply)) { FinishReason = ChatFinishReason.Stop }, sample, SuiteExtractors.StatedLetter, Metrics.ChoiceEquality).Value;
}
