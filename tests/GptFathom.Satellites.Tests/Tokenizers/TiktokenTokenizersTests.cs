using GptFathom.Models;
using GptFathom.Tokenizers;
using Xunit;

namespace GptFathom.Satellites.Tests.Tokenizers;

public sealed class TiktokenTokenizersTests
{
    private const string Text = "お誕生日おめでとう";

    /// <summary>The counts are those that OpenAI publishes for this text.</summary>
    [Theory]
    [InlineData("o200k_base", 8), InlineData("cl100k_base", 9), InlineData("r50k_base", 14)]
    public void Each_encoding_counts_its_own_tokens(string name, int expected)
    {
        TokenCounter counter = new TokenizerSet(new ExtensionSet([typeof(TiktokenTokenizers)])).Find(name)!;
        Assert.True(counter.IsExact);
        Assert.Equal(expected, counter.Count(Text));
    }

    [Fact]
    public void The_encodings_are_those_that_the_core_names_this_package_for() =>
        Assert.Equal(SatellitePackages.Tokenizers.Keys.Order(StringComparer.Ordinal), new TiktokenTokenizers().Names.Order(StringComparer.Ordinal));
}
