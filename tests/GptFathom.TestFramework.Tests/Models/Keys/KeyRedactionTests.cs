using System.Text;
using System.Text.Json;
using GptFathom.Models.Keys;
using Xunit;

namespace GptFathom.Tests.Models.Keys;

public class KeyRedactionTests
{
    private const string Secret = "sk-a/b+c=d\"e&0123456789";

    private static readonly KeyRedaction Keys = new([Secret]);

    public static TheoryData<string> Forms => new()
    {
        Secret, Uri.EscapeDataString(Secret), JsonEncodedText.Encode(Secret).ToString(), JsonSerializer.Serialize(Secret)[1..^1],
        Base64(Secret), Base64("Bearer " + Secret), Base64($"user:{Secret}!"), Base64($"x{Secret}yz"), Base64($"xy{Secret}"),
        Base64($"x{Secret}").Replace('+', '-').Replace('/', '_'),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_form_of_a_key_stays(string form)
    {
        string cleaned = Keys.CleanWhole($"sent <{form}>, refused");
        Assert.Contains("(key)", cleaned, StringComparison.Ordinal);
        Assert.True(cleaned.Length <= "sent <>, refused".Length + "(key)".Length + 20, cleaned);
        Assert.StartsWith("sent <", cleaned, StringComparison.Ordinal);
        Assert.Equal(cleaned, Encoding.UTF8.GetString(Keys.CleanWhole(Encoding.UTF8.GetBytes($"sent <{form}>, refused"))));
    }

    [Theory]
    [InlineData("key sk-a/b+c***6789", "key (key)***6789")]
    [InlineData("…e&012345…", "…(key)…")]
    [InlineData("sk-a/b+ c=d", "sk-a/b+ c=d")]
    [InlineData("", "")]
    public void A_part_that_is_long_enough_to_tell_goes_too(string text, string expected) => Assert.Equal(expected, Keys.Clean(text));

    [Fact]
    public void Text_without_a_key_is_left_as_it_is()
    {
        byte[] line = "nothing here"u8.ToArray();
        Assert.Same(line, Keys.CleanWhole(line));
        Assert.Equal("nothing here", Keys.Clean("nothing here"));
    }

    [Fact]
    public void A_value_that_is_too_short_for_a_secret_leaves_words_alone() => Assert.Equal("a test", new KeyRedaction(["test"]).Clean("a test"));

    [Fact]
    public void The_longer_of_two_keys_goes_first() => Assert.Equal("(key)", new KeyRedaction(["12345678", "1234567890"]).Clean("1234567890"));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
