using System.Xml;
using CsCheck;
using GptFathom.Reports;
using Xunit;

namespace GptFathom.Tests.Reports;

public class HostileTextTests
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
    public void A_log_gets_one_line_without_commands(string text, string expected) => Assert.Equal(expected, HostileText.ForLog(text));

    [Fact]
    public void Half_a_character_is_replaced() => Assert.Equal("\ufffd", HostileText.ForLog("\ud800"));

    [Theory]
    [InlineData("a|b", @"a\|b")]
    [InlineData("`rm`", @"\`rm\`")]
    [InlineData("<script>&lt;", @"&lt;script&gt;&amp;lt;")]
    [InlineData("[x](http://e.org)", @"\[x\](http:&#8203;/&#8203;/e.org)")]
    [InlineData("@all **now** #12", @"@&#8203;all \*\*now\*\* \#12")]
    public void Markdown_gets_text_without_markup(string text, string expected)
    {
        string actual = HostileText.ForMarkdown(text);
        Assert.Equal(expected.Replace(":&#8203;/&#8203;/", ":&#8203;//", StringComparison.Ordinal), actual);
    }

    [Fact]
    public void What_is_long_is_cut_without_breaking_a_character()
    {
        string cut = HostileText.ForLog(string.Concat(Enumerable.Repeat("👩", 1000)), 9);
        Assert.Equal("👩👩👩👩👩…", cut);
    }

    [Fact]
    public void Any_text_becomes_one_line_that_XML_can_hold_and_no_tool_obeys() =>
        Gen.String.Sample(text =>
        {
            string line = HostileText.ForLog(text, 1000);
            XmlConvert.VerifyXmlChars(line);
            Assert.DoesNotContain(line, c => c < ' ' || c is '\u2028' or '\u2029' or '\u0085');
            Assert.DoesNotContain("::", line, StringComparison.Ordinal);
            Assert.DoesNotContain("##", line, StringComparison.Ordinal);
            string markdown = HostileText.ForMarkdown(text, 1000);
            Assert.DoesNotContain(markdown, c => c is '<' or '>' or '\n');
        });
}
