using Xunit;

namespace GptFathom.Tests.Answers.Styles;

/// <summary>Every benchmark over all of its real data: right answers however they are put, and replies that only look like them.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Names => [.. Corpora.All.Keys];

    [Theory, MemberData(nameof(Names))]
    public async Task At_least_995_of_1000_right_answers_score_in_every_style(string name)
    {
        Corpus corpus = Corpora.All[name];
        IReadOnlyList<Said> questions = [.. Corpus.EachTarget(await corpus.ReadAsync())];
        AssertAll(corpus.Right, style => corpus.ShareOf(style, questions, wanted: true), share => share >= 0.995);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task At_most_5_of_1000_other_replies_score_in_every_style(string name)
    {
        Corpus corpus = Corpora.All[name];
        IReadOnlyList<Said> questions = await corpus.ReadAsync();
        AssertAll(corpus.Wrong, style => corpus.ShareOf(style, questions, wanted: false), share => share <= 0.005);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_perfect_model_scores_100(string name)
    {
        Corpus corpus = Corpora.All[name];
        AssertNone((await corpus.ReadAsync())
            .Where(said => corpus.Score(corpus.Perfect.Say(said)!, said.Sample).Value != 1).Select(said => $"{said.Sample.Id}: {corpus.Perfect.Say(said)}"));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task A_model_that_answers_nothing_scores_0_without_an_answer(string name)
    {
        Corpus corpus = Corpora.All[name];
        IReadOnlyList<Said> questions = await corpus.ReadAsync();
        AssertNone(
            from reply in Abstentions.All
            from said in questions
            let score = corpus.Score(reply, said.Sample)
            where !said.Sample.Targets.Contains(reply) && !said.Sample.Choices.Any(choice => choice.Length > 5 && reply.Contains(choice.Trim('.'), StringComparison.Ordinal))
            where score.Outcome != Outcome.NoAnswer
            select $"{reply} => {score.Answer}; target {said.Right}");
    }

    private static void AssertNone(IEnumerable<string> failures)
    {
        string[] found = [.. failures];
        Assert.True(found.Length == 0, $"{found.Length}, for instance\n{string.Join('\n', found.Take(10))}");
    }

    private static void AssertAll(IReadOnlyList<Style> styles, Func<Style, (double Share, string Examples)> measure, Predicate<double> isFine)
    {
        string[] failures =
        [
            .. styles.Select(style => (style.Name, Result: measure(style)))
                .Where(row => !isFine(row.Result.Share))
                .Select(row => $"{row.Result.Share:P2} {row.Name}, for instance\n{row.Result.Examples}"),
        ];
        Assert.True(failures.Length == 0, string.Join('\n', failures));
    }
}
