using GptFathom.Suites.Scoring;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class PaperLetterTests
{
    [Theory]
    [InlineData("(B)", "B"), InlineData("It is (C), not (B).", "B"), InlineData("(D) is wrong, so (A)", "A"), InlineData("f(X) = 2, hence (Z)", "X")]
    public void The_first_letter_of_the_alphabet_in_brackets_wins_wherever_it_stands(string output, string letter)
    {
        Assert.Equal(Extraction.Stated(letter), PaperExtractors.AlphabeticalLetter.Extract(output, Samples.Of()));
        Assert.Equal(Extraction.Stated(letter), PaperExtractors.UntrimmedLetter.Extract(output, Samples.Of()));
    }

    [Theory]
    [InlineData(" \u001C\u3000B. Paris ", "B. Paris "), InlineData("(b)", "(b)"), InlineData("B)", "B)"), InlineData("(AB)", "(AB)"), InlineData("(\u0391)", "(\u0391)")]
    [InlineData("", ""), InlineData(" \n", "")]
    public void Without_one_the_output_is_taken_from_its_first_character_that_is_no_white_space(string output, string answer) =>
        Assert.Equal(Extraction.Stated(answer), PaperExtractors.AlphabeticalLetter.Extract(output, Samples.Of()));

    [Theory]
    [InlineData(" B"), InlineData("\nB. Paris"), InlineData("")]
    public void RACE_and_AGIEval_trim_nothing(string output) => Assert.Equal(Extraction.Stated(output), PaperExtractors.UntrimmedLetter.Extract(output, Samples.Of()));

    [Theory]
    [InlineData("(C) (A)", "C"), InlineData("不是(D)而是(B)", "D"), InlineData(" B、巴黎", "B、巴黎"), InlineData("（B）", "（B）")]
    [InlineData("(A)(B) 所以答案是 (C) 所以答案是 (D)", "C"), InlineData("(A) 所以答案是  B", "B"), InlineData("(A) 所以答案是(B)", "A")]
    public void C_Eval_takes_the_first_letter_by_position(string output, string answer) =>
        Assert.Equal(Extraction.Stated(answer), PaperExtractors.FirstLetter.Extract(output, Samples.Of()));

    [Theory]
    [InlineData("(D) and (A), (D) again", "A,D"), InlineData("A, D", ""), InlineData("", ""), InlineData("(B)", "B")]
    public void A_question_of_several_answers_takes_all_letters_in_order(string output, string answer) =>
        Assert.Equal(Extraction.Stated(answer), PaperExtractors.LetterList.Extract(output, Samples.Of()));
}
