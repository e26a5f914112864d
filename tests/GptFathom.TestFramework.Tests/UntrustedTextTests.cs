using System.Xml;
using CsCheck;
using Xunit;

namespace GptFathom.Tests;

public class UntrustedTextTests
{
    [Theory]
    [InlineData("::error::x", ": :error: :x")]
    [InlineData(":::", ": : :")]
    [InlineData("##vso[task.complete]", "# #vso[task.complete]")]
    [InlineData("##teamcity[x]", "# #teamcity[x]")]
    [InlineData("a\r\n::stop", @"a\r\n: :stop")]
    [InlineData("\u001b[31mred", @"\u{001b}[31mred")]
    [InlineData("\u202egpj.exe", @"\u{202e}gpj.exe")]
    [InlineData("die Antwort: 7 €", "die Antwort: 7 €")]
    [InlineData("答案是 7 👩‍🔬", "答案是 7 👩‍🔬")]
    public void A_log_gets_one_line_without_commands(string text, string expected) => Assert.Equal(expected, new UntrustedText(text).ForLog());

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("\ufffd", new UntrustedText("\ud800").ForLog());

    [Theory]
    [InlineData("a|b", @"a\|b")]
    [InlineData("`rm`", @"\`rm\`")]
    [InlineData("<script>&lt;", @"&lt;script&gt;&amp;lt;")]
    [InlineData("[x](http://e.org)", @"\[x\](http:&#8203;/&#8203;/e.org)")]
    [InlineData("@all **now** #12", @"@&#8203;all \*\*now\*\* \#12")]
    public void Markdown_gets_text_without_markup(string text, string expected)
    {
        string actual = new UntrustedText(text).ForMarkdown();
        Assert.Equal(expected.Replace(":&#8203;/&#8203;/", ":&#8203;//", StringComparison.Ordinal), actual);
    }

    [Fact]
    public void What_is_long_is_cut_without_breaking_a_character()
    {
        string cut = new UntrustedText(string.Concat(Enumerable.Repeat("👩", 1000))).ForLog(9);
        Assert.Equal("👩👩👩👩👩…", cut);
    }

    [Fact]
    public void In_a_sentence_it_is_harmless_by_itself_and_its_format_is_its_greatest_length()
    {
        UntrustedText text = "::stop\nnow";
        Assert.Equal(@"said: : :stop\nnow, or : :s…", $"said: {text}, or {text:4}");
    }

    [Fact]
    public void Plain_text_is_not_copied()
    {
        const string Text = "The answer is 7.";
        Assert.Same(Text, new UntrustedText(Text).ForLog());
    }

    [Fact]
    public void Any_text_becomes_one_line_that_XML_can_hold_and_no_tool_obeys() =>
        Gen.String.Sample(text =>
        {
            string line = new UntrustedText(text).ForLog(1000);
            XmlConvert.VerifyXmlChars(line);
            Assert.DoesNotContain(line, c => c < ' ' || c is '\u2028' or '\u2029' or '\u0085');
            Assert.DoesNotContain("::", line, StringComparison.Ordinal);
            Assert.DoesNotContain("##", line, StringComparison.Ordinal);
            string markdown = new UntrustedText(text).ForMarkdown(1000);
            Assert.DoesNotContain(markdown, c => c is '<' or '>' or '\n');
        });
}
