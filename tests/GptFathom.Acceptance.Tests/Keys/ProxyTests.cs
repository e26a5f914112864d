using GptFathom.Acceptance.Places;
using Xunit;

namespace GptFathom.Acceptance.Keys;

/// <summary>Proxies from environment variables.</summary>
[Collection(PlacedProject.Collection)]
public sealed class ProxyTests(PlacedProject project)
{
    [Fact]
    public async Task What_is_asked_on_this_machine_passes_no_proxy()
    {
        using Tunnel proxy = new();
        await using Witness witness = await Witness.SayingAsync("1001");

        TestRun run = await Lab.TestAsync(project, project.CheckOut(), Through(proxy, Lab.Environment(witness.Endpoint)));

        run.EndsWith("Regressed", isRed: true);
        Assert.Equal(PlacedFiles.Samples, witness.Requests.Count);
        Assert.Empty(proxy.Connections);
    }

    [Fact]
    public async Task What_is_asked_over_https_is_tunnelled_with_the_key_inside()
    {
        using Tunnel proxy = new();

        TestRun run = await Lab.TestAsync(
            project, project.CheckOut(), Through(proxy, Lab.Environment("https://lab.example/v1", "lab.example")), "--fathom-limit", "1");

        run.IsRed(true);
        (string head, byte[] through) = proxy.Connections.First(c => c.Head.Length > 0);
        Assert.StartsWith("CONNECT lab.example:443 HTTP/1.1\r\n", head, StringComparison.Ordinal);
        // A TLS handshake.
        Assert.Equal([0x16, 0x03], through[..2]);
        Assert.DoesNotContain(Lab.Secret, proxy.Everything, StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Through(Tunnel proxy, Dictionary<string, string?> environment)
    {
        foreach (string variable in new[] { "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy" }) environment[variable] = proxy.Address;
        foreach (string variable in new[] { "NO_PROXY", "no_proxy", "GATEWAY_INTERFACE" }) environment[variable] = null;
        return environment;
    }
}
