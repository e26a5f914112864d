using GptFathom.Scenarios.Places;
using Xunit;

namespace GptFathom.Scenarios.Keys;

/// <summary>A key goes to the hosts it is bound to, and the request of one that may not be sent is never made.</summary>
public sealed class HostTests(PlacedProject project) : IClassFixture<PlacedProject>
{
    [Fact]
    public async Task The_key_is_sent_to_its_host_and_port_alone()
    {
        await using Witness witness = await Witness.SayingAsync("1001");

        TestRun run = await Lab.TestAsync(project, project.CheckOut(), Lab.Environment(witness.Endpoint, $"lab.example, {witness.Address.Authority}"));

        run.EndsWith("Regressed", isRed: true);
        Assert.Equal(PlacedFiles.Samples, witness.Requests.Count);
        Assert.All(witness.Requests, request => Assert.Contains($"Authorization: Bearer {Lab.Secret}", request, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/v1", "lab.example", "the key 'lab' is for lab.example and is not sent to 127.0.0.1:{0}")]
    [InlineData("http://127.0.0.1:{0}/v1", "127.0.0.1:1", "the key 'lab' is for 127.0.0.1:1 and is not sent to 127.0.0.1:{0}")]
    [InlineData("http://localhost:{0}/v1", "127.0.0.1", "is not sent to localhost:{0}")]
    [InlineData("http://LOCALHOST.:{0}/v1", "host", "is not sent to localhost.:{0}")]
    [InlineData("http://127.0.0.1:{0}/v1", "0.0.1", "is not sent to 127.0.0.1:{0}")]
    [InlineData("http://127.0.0.1:{0}/v1", null, "the key 'lab' is bound to no host")]
    [InlineData("http://lab.example@127.0.0.1:{0}/v1", "lab.example", "expected an absolute http or https address without a user name")]
    [InlineData("https://api.openai.com.evil.test/v1", "api.openai.com", "is not sent to api.openai.com.evil.test")]
    [InlineData("https://eu.lab.example/v1", "lab.example", "is not sent to eu.lab.example")]
    [InlineData("http://lab.example/v1", "lab.example", "http://lab.example is refused; only https is asked, or http on this machine")]
    public async Task A_host_that_is_not_the_key_s_is_refused_before_the_key_is_read(string endpoint, string? hosts, string problem)
    {
        await using Witness witness = await Witness.SayingAsync("1001");
        string port = $"{witness.Address.Port}";

        // There is no key to read, and still it is the host that is refused.
        TestRun run = await Lab.TestAsync(
            project, project.CheckOut(), Lab.Environment(endpoint.Replace("{0}", port, StringComparison.Ordinal), hosts, key: null));

        run.IsStoppedBy(problem.Replace("{0}", port, StringComparison.Ordinal));
        Assert.Empty(witness.Requests);
    }

    [Fact]
    public async Task A_fathom_json_cannot_send_the_key_elsewhere()
    {
        await using Witness witness = await Witness.SayingAsync("1001");
        string checkout = project.CheckOut();
        FolderContents.Write(checkout, "fathom.local.json", $$"""{ "models": { "lab": { "endpoint": "{{witness.Endpoint}}", "key": "openai" } } }""");

        TestRun run = await Lab.TestAsync(
            project, checkout, new Dictionary<string, string?> { ["OPENAI_API_KEY"] = Lab.Secret }, "--fathom-candidate", "lab");

        run.IsStoppedBy("the key 'openai' is for api.openai.com and is not sent to 127.0.0.1");
        Assert.Empty(witness.Requests);
    }

    [Theory]
    [InlineData(301, true), InlineData(302, true), InlineData(307, true), InlineData(308, true)]
    [InlineData(301, false), InlineData(302, false), InlineData(307, false), InlineData(308, false)]
    public async Task A_redirect_is_refused_to_another_server_as_to_the_same(int status, bool isElsewhere)
    {
        await using Witness elsewhere = await Witness.SayingAsync("1001");
        await using Witness witness = await Witness.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = isElsewhere ? $"{elsewhere.Endpoint}/chat/completions" : "/v2/chat/completions";
            return Task.CompletedTask;
        });

        TestRun run = await Lab.TestAsync(project, project.CheckOut(), Lab.Environment(witness.Endpoint), "--fathom-limit", "2");

        run.IsRed(true);
        Assert.Contains($"answered with a redirect (HTTP {status}); redirects are refused", run.Output, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
        Assert.Equal(2, witness.Requests.Count);
        Assert.All(witness.Requests, request => Assert.StartsWith("POST /v1/chat/completions\n", request, StringComparison.Ordinal));
    }
}
