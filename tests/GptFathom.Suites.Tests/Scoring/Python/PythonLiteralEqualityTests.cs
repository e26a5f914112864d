using CsCheck;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

/// <summary>Expected values are those of CPython's == on the two literals.</summary>
public class PythonLiteralEqualityTests
{
    [Theory]
    [InlineData("1", "1.0"), InlineData("True", "1"), InlineData("8.50", "8.5"), InlineData("-0.0", "0"), InlineData("1_000", "1000"), InlineData("0xff", "255"), InlineData("1e3", "1000")]
    [InlineData("100000000000000000000", "1e20")]
    [InlineData("\"a'b\"", @"'a\'b'"), InlineData(@"'\x41\u0042\103\n'", "'ABC\\n'"), InlineData("'a' 'b'", "'ab'"), InlineData("r'\\n'", @"'\\n'"), InlineData("'''a'''", "'a'")]
    [InlineData("b'\\x31'", "b'1'")]
    [InlineData("[1,2]", "[ 1, 2, ]"), InlineData("(1)", "1"), InlineData("1, 2", "(1, 2)"), InlineData("(1,)", "(1, )"), InlineData("()", "tuple()")]
    [InlineData("{1: 'a', 2: 'b'}", "{2: \"b\", 1: \"a\"}"), InlineData("{1: 'a', True: 'b'}", "{1: 'b'}"), InlineData("{1, 2, 2}", "{2, 1}"), InlineData("set()", "set( )"), InlineData("{}", "dict()")]
    [InlineData("[None, [{'a': (1, 2)}]]", "[None,[{'a':(1,2)}]]")]
    public void Literals_of_equal_value_are_equal(string answer, string target)
    {
        Assert.Equal(1, Measure(answer, target));
        Assert.Equal(1, Measure(target, answer));
    }

    [Theory]
    [InlineData("[1, 2]", "[2, 1]"), InlineData("[1, 2]", "(1, 2)"), InlineData("(1,)", "1"), InlineData("'1'", "1"), InlineData("b'a'", "'a'"), InlineData("{}", "set()"), InlineData("{1}", "[1]")]
    [InlineData("None", "False"), InlineData("false", "False"), InlineData("'a '", "'a'"), InlineData("[1, 2", "[1, 2]"), InlineData("1 + 1", "2"), InlineData("{1: 2}", "{1: 3}"), InlineData("", "0")]
    [InlineData("['1', '23']", "['12', '3']"), InlineData("[[1], [2]]", "[[1, 2]]"), InlineData("len('a')", "1")]
    public void Other_answers_are_not(string answer, string target) => Assert.Equal(0, Measure(answer, target));

    [Theory]
    [InlineData("hello", "'hello'"), InlineData(" a ", "' a '"), InlineData(@"a\nb", @"'a\nb'"), InlineData("a\nb", @"'a\nb'"), InlineData("'148: b'148''", "\"148: b'148'\""), InlineData("5", "'5'")]
    public void A_string_may_come_without_valid_quotes(string answer, string target) => Assert.Equal(1, Measure(answer, target));

    [Theory]
    [InlineData("hello", "'hello '"), InlineData("", "' '"), InlineData("hello world", "'hello'"), InlineData(@"'\foo'", @"'\\foo'")]
    public void A_string_without_quotes_still_counts_every_character(string answer, string target) => Assert.Equal(0, Measure(answer, target));

    [Fact]
    public void Nesting_without_end_is_no_literal() => Assert.Equal(0, Measure(new string('[', 100_000), "[]"));

    [Fact]
    public void A_string_equals_its_own_representation() => Gen.String[Gen.Char.AlphaNumeric, 0, 20].Sample(text => Measure($"'{text}'", $"\"{text}\"") == 1);

    private static double Measure(string answer, string target) => SuiteMetrics.PythonLiteralEquality.Measure(answer, Samples.Of(target));
}
