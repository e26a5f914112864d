using GptFathom.Xunit;
using Xunit;

namespace GptFathom.Tests.Xunit;

public sealed class HarmlessOutputTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("two\nlines and\ta tab\n", "two\nlines and\ta tab\n")]
    [InlineData("said\n::error::boom", "said\n: :error: :boom")]
    [InlineData("said\r::error::boom", "said\n: :error: :boom")]
    [InlineData("##vso[task.complete]", "# #vso[task.complete]")]
    [InlineData("\e[31mred", @"\u{001b}[31mred")]
    public void Lines_and_tabs_stay_and_commands_are_parted(string output, string harmless) =>
        Assert.Equal(harmless.ReplaceLineEndings(), HarmlessOutput.Of(output));

    [Fact]
    public void Long_output_is_not_cut() => Assert.Equal(10_000, HarmlessOutput.Of(new string('x', 10_000)).Length);
}
