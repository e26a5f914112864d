using CsCheck;
using Xunit;

namespace GptFathom.Tests;

public class SafeFileNameTests
{
    [Theory]
    [InlineData("gpt-4.1_mini", "gpt-4.1_mini")]
    [InlineData("meta/llama 3:8b", "meta%2Fllama%203%3A8b")]
    [InlineData("模型", "%E6%A8%A1%E5%9E%8B")]
    [InlineData("50%", "50%25")]
    public void Safe_characters_are_kept_and_others_percent_encoded(string name, string expected) => Assert.Equal(expected, SafeFileName.Encode(name));

    [Theory]
    [InlineData("", "%")]
    [InlineData(".", "%2E")]
    [InlineData("..", ".%2E")]
    [InlineData("v1.", "v1%2E")]
    [InlineData("con", "%63on")]
    [InlineData("NUL.txt", "%4EUL.txt")]
    [InlineData("Com1.tar.gz", "%43om1.tar.gz")]
    [InlineData("lpt9", "%6Cpt9")]
    public void Names_with_a_meaning_of_their_own_lose_it(string name, string expected) => Assert.Equal(expected, SafeFileName.Encode(name));

    [Theory]
    [InlineData("console"), InlineData("com10"), InlineData("com"), InlineData("nul-model")]
    public void Names_that_only_resemble_a_device_are_kept(string name) => Assert.Equal(name, SafeFileName.Encode(name));

    [Fact]
    public void Every_name_decodes_to_itself_and_stays_within_the_safe_characters() =>
        Gen.String[Gen.Char['\0', '\ud7ff'], 0, 12].Sample(name =>
        {
            string encoded = SafeFileName.Encode(name);
            Assert.Matches("^[A-Za-z0-9._%-]+$", encoded);
            Assert.False(encoded is "." or ".." || encoded.EndsWith('.'));
            Assert.Equal(name, encoded == "%" ? "" : Uri.UnescapeDataString(encoded));
        });
}
