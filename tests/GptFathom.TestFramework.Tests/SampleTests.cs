using Xunit;

namespace GptFathom.Tests;

public sealed class SampleTests
{
    [Fact]
    public void The_target_is_the_first_of_the_targets() => Assert.Equal("4", new Sample { Id = "a", Input = "", Targets = ["4", "four"] }.Target);

    [Fact]
    public void Asking_for_the_target_of_a_sample_without_one_names_the_sample()
    {
        Sample sample = new() { Id = "open-7", Input = "" };
        Assert.Contains("open-7", Assert.Throws<InvalidOperationException>(() => sample.Target).Message, StringComparison.Ordinal);
    }
}
