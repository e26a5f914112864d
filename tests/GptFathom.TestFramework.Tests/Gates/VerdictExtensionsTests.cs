using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Gates;

public class VerdictExtensionsTests
{
    [Theory]
    [InlineData("Held", "Passed", "Passed", 0, 0)]
    [InlineData("Improved", "Passed", "Passed", 0, 0)]
    [InlineData("Inconclusive", "Skipped", "Failed", 0, 4)]
    [InlineData("NoBaseline", "Skipped", "Failed", 0, 4)]
    [InlineData("Incomplete", "Failed", "Failed", 4, 4)]
    [InlineData("Regressed", "Failed", "Failed", 2, 2)]
    [InlineData("BelowFloor", "Failed", "Failed", 2, 2)]
    [InlineData("LimitExceeded", "Failed", "Failed", 2, 2)]
    public void Each_verdict_has_its_result_and_exit_code(string name, string lenient, string strict, int exitCode, int strictExitCode)
    {
        Verdict verdict = Enum.Parse<Verdict>(name);
        Assert.Equal(lenient, verdict.ToResult(new()).ToString());
        Assert.Equal(strict, verdict.ToResult(new() { Strict = true, Missing = MissingBaseline.Fail }).ToString());
        Assert.Equal((exitCode, strictExitCode), (verdict.ToExitCode(false), verdict.ToExitCode(true)));
    }
}
