using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

public class PhiloxTests
{
    /// <summary>Known answers of the Random123 library (kat_vectors, philox4x32 with 10 rounds).</summary>
    [Theory]
    [InlineData(0UL, 0UL, 0UL, 0xe169c58d_6627e8d5UL, 0x9b00dbd8_bc57ac4cUL)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0x41c83b0e_408f276dUL, 0x6d5451fd_a20bc7c6UL)]
    [InlineData(0x299f31d0_a4093822UL, 0x85a308d3_243f6a88UL, 0x03707344_13198a2eUL, 0x94fdcceb_d16cfe09UL, 0x24126ea1_5001e420UL)]
    public void Known_answers_come_out(ulong key, ulong low, ulong high, ulong first, ulong second) =>
        Assert.Equal((first, second), Philox.Next(key, low, high));

    [Fact]
    public void Every_name_has_a_stream_of_its_own() => Assert.NotEqual(Philox.Stream("gsm8k"), Philox.Stream("gsm8K"));
}
