using GptFathom.Models;
using GptFathom.Tokenizers;
using Xunit;

namespace GptFathom.Satellites.Tests.Tokenizers;

public sealed class TiktokenTokenizersTests
{
    private const string Text = "Antidisestablishmentarianism? Grüße, 世界!";

    public static TheoryData<string, int> Counts => new() { { "o200k_base", 14 }, { "cl100k_base", 16 }, { "r50k_base", 19 } };

    [Theory]
    [MemberData(nameof(Counts))]
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
