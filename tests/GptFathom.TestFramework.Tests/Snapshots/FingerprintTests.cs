using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Snapshots;

public sealed class FingerprintTests
{
    [Fact]
    public void The_order_of_settings_does_not_matter_and_everything_else_does()
    {
        string fingerprint = Of("b", ("shots", "8"), ("cot", "true"));
        Assert.Equal(fingerprint, Of("b", ("cot", "true"), ("shots", "8")));
        string[] others = [Of("c", ("shots", "8"), ("cot", "true")), Of("b", ("shots", "0"), ("cot", "true")), Of("b", ("shots", "8")), Of("b", ("shots", "8cottrue"))];
        Assert.Equal(others.Length, others.Where(o => o != fingerprint).Distinct().Count());
    }

    private static string Of(string benchmark, params (string Name, string Value)[] settings) =>
        Fingerprint.Of(benchmark, settings.ToDictionary(s => s.Name, s => s.Value));
}
