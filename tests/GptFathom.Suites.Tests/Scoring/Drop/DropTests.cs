using System.Text.Json;
using CsCheck;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

/// <summary>Expected values by the definitions of drop_eval.py (allennlp-reading-comprehension), worked out by hand.</summary>
public class DropTests
{
    [Theory]
    [InlineData("The Broncos", "broncos", 1, 1.0)]
    [InlineData("5", "5.0", 1, 1.0)]
    [InlineData("1,000", "1000", 1, 1.0)]
    [InlineData("$25", "25", 1, 1.0)]
    [InlineData("36-yard", "36 yard", 1, 1.0)]
    [InlineData("25", "52", 0, 0.0)]
    [InlineData("3 touchdowns", "4 touchdowns", 0, 0.0)]
    [InlineData("4", "4 touchdowns", 0, 0.67)]
    [InlineData("4 touchdowns", "touchdowns", 0, 0.67)]
    [InlineData("Peyton Manning", "Manning", 0, 0.67)]
    [InlineData("Manning Manning", "Manning", 0, 1.0)]
    [InlineData("", "Manning", 0, 0.0)]
    public void One_span_is_compared_as_a_set_of_words_with_its_numbers_equal(string answer, string target, int exact, double f1) =>
        AssertScores(exact, f1, answer, target);

    /// <summary>Spans are aligned so that the sum is greatest; those left over count 0 in the mean.</summary>
    [Theory]
    [InlineData("""["Dillon", "Rackers"]""", """["Rackers", "Dillon"]""", 1, 1.0)]
    [InlineData("""["Dillon"]""", """["Rackers", "Dillon"]""", 0, 0.5)]
    [InlineData("Rackers Dillon", """["Rackers", "Dillon"]""", 0, 0.33)]
    [InlineData("""["Dillon", "Rackers", "Smith"]""", """["Rackers", "Dillon"]""", 0, 0.67)]
    [InlineData("""["Corey Dillon", "Dillon"]""", """["Dillon", "Corey Dillon"]""", 1, 1.0)]
    [InlineData("""["a b c", "x b"]""", """["b c", "b"]""", 0, 0.83)]
    [InlineData("""["Dillon", "Dillon"]""", """["Dillon"]""", 0, 0.5)]
    [InlineData("[not json", "not json", 1, 1.0)]
    [InlineData("[]", "Dillon", 0, 0.0)]
    public void Several_spans_are_aligned_one_to_one(string answer, string target, int exact, double f1) => AssertScores(exact, f1, answer, target);

    [Fact]
    public void The_best_annotator_counts_and_blank_ones_do_not()
    {
        AssertScores(1, 1, "49.7", "50.6", "49.7");
        AssertScores(0, 0, "", "", " ");
        AssertScores(0, 0, "x");
    }

    [Fact]
    public void Scores_lie_from_0_to_1_and_equals_score_1() => Gen.Select(Answer, Answer).Sample((a, b) =>
        F1(a, b) is >= 0 and <= 1 && (string.IsNullOrWhiteSpace(a) || (F1(a, a) == 1 && Exact(a, a) == 1)) && Exact(a, b) is 0 or 1);

    /// <summary>A target's numbers have to be in the answer, but an answer's need not be in the target, so that with numbers the official F1 is not symmetric; nor is it where one is blank, for blank targets do not count.</summary>
    [Fact]
    public void F1_is_symmetric_where_neither_has_a_number() => Gen.Select(Words, Words).Sample((a, b) => Math.Abs(F1(a, b) - F1(b, a)) <= Rounding);

    /// <summary>The official rules drop "the" and "a" within a span; a joint is a comma or a semicolon, a new line or "and".</summary>
    [Theory]
    [InlineData("Dillon and Rackers"), InlineData("Rackers, Dillon"), InlineData("Rackers; Dillon"), InlineData("Rackers\nDillon"), InlineData("the Dillon, and the Rackers")]
    public void Spans_that_a_text_joins_are_those_of_a_list_in_any_order(string answer) => AssertScores(1, 1, answer, """["Rackers", "Dillon"]""");

    [Theory]
    [InlineData("Rackers, Dillon and Smith"), InlineData("Rackers and Smith"), InlineData("Rackers")]
    public void Joined_spans_that_are_not_all_those_of_the_list_are_no_match(string answer) =>
        Assert.Equal(0, SuiteMetrics.DropExactMatch.Measure(answer, Samples.Of("""["Rackers", "Dillon"]""")));

    [Fact]
    public void A_span_with_and_in_it_is_also_taken_whole() => AssertScores(1, 1, "Sense and Sensibility", """["Sense and Sensibility"]""");

    private const double Rounding = 0.0101;

    private static readonly Gen<string> Words = Gen.OneOf("cat", "the", "dog,", "big", "Tree", "and", "").Array[1, 6].Select(words => string.Join(' ', words))
        .Where(text => !string.IsNullOrWhiteSpace(text));

    private static readonly Gen<string> Span = Gen.OneOf("cat", "the", "7.5", "7", "big", "Tree", "").Array[1, 4].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Answer = 
        Gen.OneOf(Span, Span.Array[1, 4].Where(spans => spans[0].Trim().Length > 0).Select(spans => JsonSerializer.Serialize(spans)));

    private static void AssertScores(double exact, double f1, string answer, params string[] targets)
    {
        Assert.Equal(exact, SuiteMetrics.DropExactMatch.Measure(answer, Samples.Of(targets)));
        Assert.Equal(f1, SuiteMetrics.DropF1.Measure(answer, Samples.Of(targets)), 12);
    }

    private static double F1(string answer, string target) => SuiteMetrics.DropF1.Measure(answer, Samples.Of(target));

    private static double Exact(string answer, string target) => SuiteMetrics.DropExactMatch.Measure(answer, Samples.Of(target));
}
