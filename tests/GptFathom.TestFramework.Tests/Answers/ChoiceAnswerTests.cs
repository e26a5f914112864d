using CsCheck;
using Xunit;

namespace GptFathom.Tests.Answers;

public class ChoiceAnswerTests
{
    private static readonly Sample Capital = new()
    {
        Id = "1", Input = "The capital of France?", Targets = ["B"], Choices = ["Rome", "Paris", "New York", "York"],
    };

    [Theory]
    [InlineData("The answer is (B)."), InlineData("the correct answer is: b"), InlineData("Answer: **B**"), InlineData("**Final answer:** B")]
    [InlineData("Answer:\n\nB")]
    [InlineData(@"\boxed{B}"), InlineData(@"$\boxed{\textbf{(B)} Paris}$"), InlineData("#### B")]
    [InlineData("The best choice is option B, since it is in France.")]
    [InlineData("B is correct."), InlineData("Option B is the best answer"), InlineData("(A) is wrong. (B) is the right one"), InlineData("I'd go with B")]
    [InlineData("Therefore, B.")]
    [InlineData("It can't be A, so the answer must be B because C is wrong"), InlineData("The answer is A. Actually, it's B.")]
    [InlineData("The answer is not A but B.")]
    [InlineData("If we look at a map, the answer is B."), InlineData("The answer is Paris."), InlineData("Answer: Paris (B)"), InlineData("A: B")]
    [InlineData("The answer to this question is B"), InlineData("So it is in France.\nAnswer B"), InlineData("He said \"no\". The answer is B")]
    [InlineData(@"Choice $\mathbf{B}$ is the best answer. Choices $\mathrm{A}$, C, and D are incorrect."), InlineData("The answer is (B"), InlineData("ANS:B")]
    [InlineData("答案是B"), InlineData("答案：Ｂ"), InlineData("故选B。"), InlineData("所以选 B"), InlineData("正确选项是（B）"), InlineData("A错误，B正确"), InlineData("因此答案为 B 项")]
    [InlineData("""{"answer": "B"}"""), InlineData("""{"answer": "B) Paris"}"""), InlineData("""{"answer": "Paris"}"""), InlineData("B\nA is in Italy.")]
    [InlineData("B"), InlineData("b"), InlineData("(b)"), InlineData("B."), InlineData("B) Paris"), InlineData("[B]"), InlineData("B: Paris")]
    [InlineData("B - it is in France"), InlineData("**B**. Paris is")]
    [InlineData("B Paris"), InlineData("Option B"), InlineData(" B\n\nQ: And of Italy?\nA: A"), InlineData("Paris"), InlineData("One thing is clear.\n\nB")]
    [InlineData("Thinking...\n\n(B) Paris")]
    public void A_stated_option_is_the_answer(string output) => Assert.Equal(Extraction.Stated("B"), Extract(output));

    [Theory]
    [InlineData("I believe it would have to be Paris in the north", "B")]
    [InlineData("It is New York, I guess", "C")]
    public void The_one_option_that_is_repeated_word_for_word_is_the_guess(string output, string letter) =>
        Assert.Equal(Extraction.Guessed(letter), Extract(output));

    [Theory]
    [InlineData(""), InlineData("Because it is"), InlineData("Brgle"), InlineData("A good question."), InlineData("I think so")]
    [InlineData("The answer is A good one"), InlineData("B-52"), InlineData("U.S.")]
    [InlineData("The answer is not B."), InlineData("B is wrong."), InlineData("The answer isn't B"), InlineData("I don't think the answer is B")]
    [InlineData("The answer is B. No, B is incorrect.")]
    [InlineData("The answer is B or C."), InlineData("AC"), InlineData("He wrote \"the answer is B\"."), InlineData("Is the answer B?")]
    [InlineData("(b) To begin with, we add."), InlineData("Answer: not B"), InlineData("B. Wrong, because it burns")]
    [InlineData("A) Rome\nB) Paris\nC) New York"), InlineData("Rome, Paris"), InlineData("It is certainly not Paris"), InlineData("不选B"), InlineData("B项错误")]
    [InlineData("""{"reasoning": "The answer is B"""), InlineData("""{"answer": ""}""")]
    public void Anything_else_is_no_answer(string output) => Assert.Equal(Extraction.None, Extract(output));

    [Fact]
    public void A_letter_beyond_the_options_is_an_answer_and_a_wrong_one() => Assert.Equal(Extraction.Stated("E"), Extract("The answer is (E)."));

    [Fact]
    public void All_26_letters_are_options() =>
        Gen.Char['A', 'Z'].Sample(letter => Extract($"The answer is {letter}.").Answer == $"{letter}" && Extract($"{letter}").Answer == $"{letter}");

    [Fact]
    public void An_answer_is_one_upper_case_letter() => Gen.String.Sample(text => Extract(text).Answer is null or [>= 'A' and <= 'Z']);

    private static Extraction Extract(string output) => Extractors.ChoiceAnswer.Extract(output, Capital);
}
