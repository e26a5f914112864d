using CsCheck;
using Xunit;

namespace GptFathom.Tests;

public class CompactTextTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[Gen.Char, 0, 600], Gen.String[Gen.Char['\0', '\u00FF'], 0, 600], Gen.String[Gen.Char[' ', '~'], 200, 300]);

    [Fact]
    public void A_text_comes_back_as_it_was() => Text.Sample(text => Assert.Equal(text, new CompactText(text).ToString()));

    [Fact]
    public void A_text_hashes_as_the_string_does() =>
        Text.Sample(text => Assert.Equal(new ContentHash().Add(text).ToString(), new ContentHash().Add(new CompactText(text)).ToString()));

    [Fact]
    public void A_text_is_as_long_as_the_string() => Text.Sample(text => Assert.Equal(text.Length, new CompactText(text).Length));

    [Fact]
    public void Texts_are_equal_as_strings_are() => Gen.Select(Text, Text, Gen.Bool).Sample((a, other, isSame) =>
    {
        string b = isSame ? new string(a) : other;
        Assert.Equal(a == b, new CompactText(a).Equals(new CompactText(b)));
        if (a == b) Assert.Equal(new CompactText(a).GetHashCode(), new CompactText(b).GetHashCode());
    });

    [Fact]
    public void No_text_is_empty() => Assert.Equal("", default(CompactText).ToString());
}
