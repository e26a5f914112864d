using GptFathom.Gates;
using GptFathom.Runs;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class HostOptionsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("CI", "true", true)]
    [InlineData("CI", "1", true)]
    [InlineData("TF_BUILD", "True", true)]
    [InlineData("CI", "false", false)]
    [InlineData("CI", "", false)]
    [InlineData("CIRCUS", "true", false)]
    public void A_build_server_is_known_by_its_variables_and_a_missing_baseline_fails_there(string variable, string value, bool isServer)
    {
        HostOptions host = TestHost.In(_folder) with { Environment = new Dictionary<string, string?> { [variable] = value } };
        Assert.Equal(isServer, host.IsContinuousIntegration);
        GatePolicy gate = RunFolders.Open(host).Configuration.Gate;
        Assert.Equal((isServer, isServer), (gate.FailOnMissingBaseline, gate.FailOnLoosened));
        Assert.True((gate with { Missing = MissingBaseline.Fail }).FailOnMissingBaseline);
        Assert.False((gate with { Missing = MissingBaseline.Skip }).FailOnMissingBaseline);
    }
}
