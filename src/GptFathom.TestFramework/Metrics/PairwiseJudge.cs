using System.Text.RegularExpressions;
using GptFathom.Scoring.Judging;
using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>
/// A model that says which of two answers is the better one. It is asked in both orders, since judges prefer a place: a verdict counts only where both agree,
/// everything else is a tie (Zheng et al. 2023, arXiv:2306.05685). 1 for the better answer, 0.5 for a tie, 0 for the worse one. Answers are fenced: they cannot
/// pose as instructions. A reply without a verdict is an error of the sample, never a score.
/// </summary>
public sealed partial record PairwiseJudge
{
    private const string Name = "pairwise-judge/1";
    private const double Tie = 0.5;

    /// <summary>What makes an answer the better one, in words for the judge.</summary>
    public required string Rubric { get; init; }

    /// <summary>How the judge is asked; a vote is two calls, one for each order.</summary>
    public JudgeOptions Options { get; init; } = new();

    /// <summary>The prompt. Default: <see cref="JudgeTemplate.Pairwise"/>.</summary>
    public JudgeTemplate Template { get; init; } = JudgeTemplate.Pairwise;

    /// <summary>Name and version with everything that decides a verdict but the model. Part of the fingerprint.</summary>
    public string Id => $"{Name}(template {Template.Id}, rubric #{new ContentHash().Add(Rubric).ToString()[..8]}, {Options.Id})";

    /// <summary>Compares the answer to a sample's input with another one.</summary>
    /// <param name="judge">The model that compares.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="answer">What the candidate said; without an answer in it the judge is not asked and the score is 0.</param>
    /// <param name="other">The answer to compare with.</param>
    /// <param name="cancellationToken">Gives the calls up.</param>
    /// <exception cref="UnscoredException">A reply of the judge has no verdict.</exception>
    /// <exception cref="FathomException">A property is out of range.</exception>
    public async Task<Score> CompareAsync(IChatClient judge, Sample sample, ChatResponse answer, string other, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(answer);
        if (Options.Problem() is { } problem) throw new FathomException($"PairwiseJudge: {problem}.");
        Score score = new() { Value = 0, Outcome = ReplyScorer.OutcomeOf(answer), Metric = Id, Kind = MetricKind.Graded };
        if (score.Outcome != Outcome.Answered) return score;
        Ballot ballot = await Options.VoteAsync(() => VoteAsync(judge, sample, answer.Text, other, cancellationToken));
        return score with { Value = ballot.Value, Explanation = ballot.Said };
    }

    private async Task<Ballot> VoteAsync(IChatClient judge, Sample sample, string answer, string other, CancellationToken cancellationToken)
    {
        (char Verdict, string Reply)[] orders = await Task.WhenAll(
            AskAsync(judge, sample, answer, other, cancellationToken), AskAsync(judge, sample, other, answer, cancellationToken));
        double value = (orders[0].Verdict, orders[1].Verdict) switch
        {
            ('A', 'B') => 1,
            ('B', 'A') => 0,
            _ => Tie,
        };
        string said = value switch { 1 => "better", 0 => "worse", _ => "a tie" };
        return new Ballot(value, $"{said} (shown first {orders[0].Verdict}, shown second {orders[1].Verdict}): {orders[0].Reply}");
    }

    private Task<(char Verdict, string Reply)> AskAsync(IChatClient judge, Sample sample, string a, string b, CancellationToken cancellationToken)
    {
        Fence fence = new(new JudgeCase([new ChatMessage(ChatRole.User, sample.Input)], [], a, b));
        Dictionary<string, string> values = new()
        {
            ["code"] = fence.Code,
            ["rubric"] = Rubric,
            ["conversation"] = fence.Conversation,
            ["answerA"] = fence.Answer(0, "answer A"),
            ["answerB"] = fence.Answer(1, "answer B"),
        };
        return JudgeReplies.AskAsync(judge, Template.Render(values), Options, reply => Statements.Read<char>(reply, Form(), Read), cancellationToken);
    }

    private static char? Read(Match statement) => statement.Groups["verdict"].Value[0];

    [GeneratedRegex(
        @"\[\[\s*(?<verdict>[ABC])\s*\]\]|""verdict""\s*:\s*""(?<verdict>[ABC])""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
