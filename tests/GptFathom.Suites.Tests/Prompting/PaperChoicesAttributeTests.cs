using CsCheck;
using GptFathom.Suites.Prompting;
using Xunit;

namespace GptFathom.Suites.Tests.Prompting;

/// <summary>Orders: CPython 3.11's <c>random.Random(47).shuffle</c>; four options as 3, 1, 0, 2 first and as they are next.</summary>
public class PaperChoicesAttributeTests
{
    private static readonly Sample Question = new() { Id = "1", Input = "?", Choices = ["a", "b", "c", "d"], Targets = ["A"] };

    [Fact]
    public void A_question_is_ordered_by_the_number_of_its_options_alone()
    {
        Sample asked = new PaperChoicesAttribute().Arrange(Question);
        Assert.Equal("dbac C", $"{string.Concat(asked.Choices)} {asked.Target}");
        Assert.Equal(asked.Choices, new PaperChoicesAttribute().Arrange(Question with { Id = "another" }).Choices);
    }

    [Fact]
    public void Exemplars_are_ordered_one_after_the_other()
    {
        IReadOnlyList<Sample> shown = new PaperChoicesAttribute().ArrangeExemplars([Question, Question]);
        Assert.Equal(["dbac C", "abcd A"], shown.Select(s => $"{string.Concat(s.Choices)} {s.Target}"));
    }

    [Fact]
    public void The_target_goes_where_its_option_goes() => Gen.Int[2, 26].Sample(count =>
    {
        string[] options = [.. Enumerable.Range(0, count).Select(i => $"option {i}")];
        foreach (int right in Enumerable.Range(0, count))
        {
            Sample asked = new PaperChoicesAttribute().Arrange(Question with { Choices = options, Targets = [((char)('A' + right)).ToString()] });
            Assert.Equal(options[right], asked.Choices[asked.Target[0] - 'A']);
        }
    });
}
