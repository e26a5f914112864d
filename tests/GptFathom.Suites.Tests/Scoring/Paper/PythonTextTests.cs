using GptFathom.Suites.Scoring;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

/// <summary>Expected values: CPython 3.11's str and re.</summary>
public class PythonTextTests
{
    [Theory]
    [InlineData("a b", "a b"), InlineData("x² e\u0301a Ⅳ_½", "x² e a Ⅳ_½"), InlineData("\uD800a\uD835\uDFCF", "a\uD835\uDFCF")]
    public void Words_are_letters_and_numbers_of_every_kind_but_no_marks(string text, string words) =>
        Assert.Equal(words.Split(' '), PythonText.Runs(text, PythonText.IsWord).Select(run => text[run.Start..run.End]));

    [Theory]
    [InlineData("\u001C\u001F\u0085\u00A0\u3000\t x \v", "x"), InlineData("\u200Bx\uFEFF", "\u200Bx\uFEFF"), InlineData("\u001C", "")]
    public void White_space_includes_the_separators_of_ASCII(string text, string trimmed) => Assert.Equal(trimmed, PythonText.Trim(text));

    [Theory]
    [InlineData("a|b|c", "b"), InlineData("a|", ""), InlineData("||", ""), InlineData("a", null)]
    public void The_second_part_ends_where_the_separator_is_said_again(string text, string? part) => Assert.Equal(part, PythonText.SecondPart(text, "|"));
}
