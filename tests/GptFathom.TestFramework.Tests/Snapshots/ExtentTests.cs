using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Snapshots;

public sealed class ExtentTests
{
    [Theory]
    [InlineData(null, null, null, "")]
    [InlineData(6, null, "limited to 6 of 20", "+limit-6")]
    [InlineData(null, "2/4", "shard 2/4", "+shard-2-of-4")]
    [InlineData(6, "2/4", "limited to 6 of 20, shard 2/4", "+limit-6+shard-2-of-4")]
    [InlineData(20, "1/1", null, "")]
    [InlineData(21, "1/2", "shard 1/2", "+shard-1-of-2")]
    public void What_leaves_nothing_out_is_the_whole(int? limit, string? shard, string? words, string suffix)
    {
        Extent extent = new Extent(limit, shard is null ? null : Shard.TryParse(shard)).Within(20);
        Assert.Equal((words, suffix), (extent.Describe(20), extent.FileSuffix));
        Assert.Equal(words is null, extent == Extent.Whole);
    }

    [Fact]
    public void No_encoded_name_has_what_marks_a_part() => Assert.DoesNotContain('+', SafeFileName.Encode("a+limit-6"));
}
