using System.Globalization;
using System.Text.RegularExpressions;
using GptFathom.Scoring.Judging;
using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>
/// A model that grades one answer by a rubric, as single-answer grading in MT-Bench does (Zheng et al. 2023, arXiv:2306.05685). Its rating is moved from the
/// scale to 0..1. The answer is fenced: it cannot pose as an instruction. A reply without a rating is an error of the sample, never a score.
/// </summary>
public sealed partial record RubricJudge
{
    private const string Name = "rubric-judge/1";
    private const string Number = @"(?<rating>-?[0-9]{1,9}(\.[0-9]{1,9})?)(\s*/\s*(?<of>[0-9]{1,9}))?";
    private const string Range = @"[ \t]*([-–—~]|to\b|or\b)[ \t]*[0-9]|\.?[0-9]";
    private const RegexOptions Forms = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    /// <summary>What makes an answer good, in words for the judge.</summary>
    public required string Rubric { get; init; }

    /// <summary>The worst rating. Default 1.</summary>
    public int MinRating { get; init; } = 1;

    /// <summary>The best rating, more than <see cref="MinRating"/>. Default 10.</summary>
    public int MaxRating { get; init; } = 10;

    /// <summary>How the judge is asked.</summary>
    public JudgeOptions Options { get; init; } = new();

    /// <summary>The prompt. Default: <see cref="JudgeTemplate.Rubric"/>.</summary>
    public JudgeTemplate Template { get; init; } = JudgeTemplate.Rubric;

    /// <summary>Name and version with everything that decides a grade but the model. Part of the fingerprint.</summary>
    public string Id => string.Create(
        CultureInfo.InvariantCulture, $"{Name}(template {Template.Id}, rubric #{new ContentHash().Add(Rubric).ToString()[..8]}, scale {MinRating} to {MaxRating}, {Options.Id})");

    /// <summary>Grades the answer to a sample's input; its targets are shown as right answers.</summary>
    /// <param name="judge">The model that grades.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="answer">What the candidate said; without an answer in it the judge is not asked and the score is 0.</param>
    /// <param name="cancellationToken">Gives the calls up.</param>
    /// <exception cref="UnscoredException">A reply of the judge has no rating.</exception>
    /// <exception cref="FathomException">A property is out of range.</exception>
    public Task<Score> GradeAsync(IChatClient judge, Sample sample, ChatResponse answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sample);
        return GradeTurnAsync(judge, [new ChatMessage(ChatRole.User, sample.Input)], answer, sample.Targets, cancellationToken);
    }

    /// <summary>Grades the answer at the end of a conversation.</summary>
    /// <param name="judge">The model that grades.</param>
    /// <param name="conversation">The conversation up to the answer.</param>
    /// <param name="answer">What the candidate said; without an answer in it the judge is not asked and the score is 0.</param>
    /// <param name="references">Right answers, or none.</param>
    /// <param name="cancellationToken">Gives the calls up.</param>
    /// <exception cref="UnscoredException">A reply of the judge has no rating.</exception>
    /// <exception cref="FathomException">A property is out of range.</exception>
    public async Task<Score> GradeTurnAsync(
        IChatClient judge, IReadOnlyList<ChatMessage> conversation, ChatResponse answer, IReadOnlyList<string> references, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(judge);
        ArgumentNullException.ThrowIfNull(answer);
        Score score = new() { Value = 0, Outcome = ReplyScorer.OutcomeOf(answer), Metric = Id, Kind = MetricKind.Graded };
        if (score.Outcome != Outcome.Answered) return score;
        Ballot ballot = await RateAsync(judge, new JudgeCase(conversation, references, answer.Text), cancellationToken);
        return score with { Value = ballot.Value, Explanation = ballot.Said };
    }

    internal async Task<Ballot> RateAsync(IChatClient judge, JudgeCase shown, CancellationToken cancellationToken)
    {
        if (Problem() is { } problem) throw new FathomException($"RubricJudge: {problem}.");
        IReadOnlyList<ChatMessage> prompt = Template.Render(Values(new Fence(shown)));
        return await Options.VoteAsync(async () =>
        {
            (double rating, string reply) = await JudgeReplies.AskAsync(judge, prompt, Options, Rating, cancellationToken);
            double value = (rating - MinRating) / (MaxRating - MinRating);
            return new Ballot(value, string.Create(CultureInfo.InvariantCulture, $"rated {rating} on a scale of {MinRating} to {MaxRating}: {reply}"));
        });
    }

    private Dictionary<string, string> Values(Fence fence) => new()
    {
        ["code"] = fence.Code,
        ["rubric"] = Rubric,
        ["lowest"] = MinRating.ToString(CultureInfo.InvariantCulture),
        ["highest"] = MaxRating.ToString(CultureInfo.InvariantCulture),
        ["conversation"] = fence.Conversation,
        ["references"] = fence.References,
        ["answer"] = fence.Answer(0, "answer"),
    };

    private string? Problem() => MaxRating <= MinRating ? $"MaxRating is {MaxRating}; expected more than MinRating, {MinRating}" : Options.Problem();

    private double? Rating(string reply) => Statements.Read(reply, Form(), Read);

    // "7 to 8" and "7 of 5" are no ratings, and neither is what lies outside the scale.
    private double? Read(Match statement)
    {
        double rating = double.Parse(statement.Groups["rating"].ValueSpan, CultureInfo.InvariantCulture);
        bool isOfThisScale = statement.Groups["of"] is not { Success: true } of || of.Value == MaxRating.ToString(CultureInfo.InvariantCulture);
        return rating >= MinRating && rating <= MaxRating && isOfThisScale && !statement.Groups["range"].Success ? rating : null;
    }

    [GeneratedRegex($@"\[\[\s*{Number}\s*\]\]|\brating[""*_]*\s*[:=]\s*[""*_]*\s*{Number}(?<range>{Range})?", Forms)]
    private static partial Regex Form();
}
