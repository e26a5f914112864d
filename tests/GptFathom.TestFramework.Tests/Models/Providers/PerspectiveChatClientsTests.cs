using System.Text.Json;
using GptFathom.Models;
using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Providers;

public sealed class PerspectiveChatClientsTests
{
    private const string Secret = "lab-very-secret-0123456789";

    private readonly ImmediateTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_is_analysed_and_its_summary_score_is_the_reply()
    {
        string? path = null;
        using LoopbackServer server = new((_, context) =>
        {
            path = (context.Request.Path + context.Request.QueryString);
            return Scored("0.4225");
        });
        ChatResponse reply = await AskAsync(server);
        Assert.Equal(("0.4225", "perspective"), (reply.Text, reply.ModelId));
        Assert.Equal("/v1/comments:analyze", path);
        using JsonDocument request = JsonDocument.Parse(Assert.Single(server.Requests).Body);
        Assert.Equal("You \"fool\" 😀.", request.RootElement.GetProperty("comment").GetProperty("text").GetString());
        Assert.Equal("TOXICITY", Assert.Single(request.RootElement.GetProperty("requestedAttributes").EnumerateObject()).Name);
        Assert.True(request.RootElement.GetProperty("doNotStore").GetBoolean());
    }

    [Fact]
    public async Task The_key_goes_in_a_header_to_the_host_it_is_bound_to_and_into_no_address()
    {
        (string? Key, string? Url) seen = default;
        using LoopbackServer server = new((_, context) =>
        {
            seen = (context.Request.Headers["X-Goog-Api-Key"], context.Request.GetEncodedUrl());
            return Scored("0");
        });
        await AskAsync(server, key: "lab");
        Assert.Equal(Secret, seen.Key);
        Assert.DoesNotContain(Secret, seen.Url, StringComparison.Ordinal);
        await AskAsync(server);
        Assert.Null(seen.Key);
    }

    [Fact]
    public void A_key_is_refused_to_another_host_and_a_missing_one_is_named_before_anything_is_asked()
    {
        Assert.Equal(
            "Model 'toxicity': the key 'lab' is for 127.0.0.1 and is not sent to evil.example. FATHOM__KEYS__LAB__HOSTS says where it may go.",
            Problem(new() { Api = ToxicityApi.Perspective, Endpoint = new Uri("https://evil.example/v1"), Key = "lab" }));
        Assert.Equal(
            "Model 'toxicity': name the key for commentanalyzer.googleapis.com (toxicity:key).", Problem(new() { Api = ToxicityApi.Perspective }));
    }

    [Fact]
    public async Task A_429_is_tried_again_no_sooner_than_it_asks_for()
    {
        using LoopbackServer server = new((i, context) => i > 0 ? Scored("0.5") : Fail(context, 429, "7"));
        Assert.Equal("0.5", (await AskAsync(server)).Text);
        Assert.True(Assert.Single(_time.Waits) >= TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_an_error_after_the_retries()
    {
        using LoopbackServer server = new((_, context) => Fail(context, 500));
        HttpRequestException problem = await Assert.ThrowsAsync<EndpointException>(() => AskAsync(server, retries: 2));
        Assert.Equal(3, server.Requests.Count);
        Assert.StartsWith(server.Endpoint.Authority, problem.Message, StringComparison.Ordinal);
        Assert.Contains("500", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "API_KEY_INVALID"), InlineData(403, "PERMISSION_DENIED"), InlineData(404, "NOT_FOUND")]
    public async Task A_key_that_is_not_accepted_and_a_wrong_address_concern_the_whole_run(int status, string reason)
    {
        using LoopbackServer server = new((_, context) =>
        {
            context.Response.StatusCode = status;
            return $$$"""{"error":{"status":"{{{reason}}}","message":"Bad key {{{Secret}}}"}}""";
        });
        ModelUnavailableException problem = await Assert.ThrowsAsync<ModelUnavailableException>(() => AskAsync(server, key: "lab"));
        Assert.DoesNotContain(Secret, problem.ToString(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_text_that_is_refused_concerns_only_itself()
    {
        using LoopbackServer server = new((_, context) => Fail(context, 400));
        await Assert.ThrowsAsync<EndpointException>(() => AskAsync(server));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("<html>"), InlineData(""), InlineData("[]"), InlineData("{}"), InlineData("""{"attributeScores":{"TOXICITY":{"summaryScore":{"value":"high"}}}}""")]
    [InlineData("""{"attributeScores":{"TOXICITY":{"summaryScore":{"value":1.5}}}}"""), InlineData("""{"attributeScores":null}""")]
    [InlineData("""{"attributeScores":{"TOXICITY":{"summaryScore":{"value":1e999}}}}""")]
    public async Task A_reply_that_is_none_is_an_error(string body)
    {
        using LoopbackServer server = new((_, _) => body);
        InvalidDataException problem = await Assert.ThrowsAsync<InvalidDataException>(() => AskAsync(server));
        Assert.StartsWith($"{server.Endpoint.Authority} sent something that is not a toxicity score", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_refused()
    {
        using LoopbackServer elsewhere = new((_, _) => Scored("0"));
        using LoopbackServer server = new((_, context) =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers["Location"] = $"{elsewhere.Endpoint}/comments:analyze";
            return "";
        });
        Assert.Contains("redirect", (await Assert.ThrowsAsync<EndpointException>(() => AskAsync(server, key: "lab"))).Message, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Requests);
    }

    private static string Scored(string value) =>
        """{"attributeScores":{"TOXICITY":{"spanScores":[{"score":{"value":0.9}}],"summaryScore":{"value":#,"type":"PROBABILITY"}}},"languages":["en"]}"""
            .Replace("#", value, StringComparison.Ordinal);

    private static string Fail(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers["Retry-After"] = retryAfter;
        return """{"error":{"message":"out of\norder"}}""";
    }

    private static ApiKeys Keys() => new(new Dictionary<string, string?> { ["FATHOM__KEYS__LAB__VALUE"] = Secret, ["FATHOM__KEYS__LAB__HOSTS"] = "127.0.0.1" });

    private static ToxicityOptions Options(LoopbackServer server, string? key, int retries) =>
        new() { Api = ToxicityApi.Perspective, Endpoint = server.Endpoint, Key = key, MaxRetries = retries, TimeoutSeconds = 30 };

    private string Problem(ToxicityOptions options) => Assert.Throws<FathomException>(() => Create(options)).Message;

    private async Task<ChatResponse> AskAsync(LoopbackServer server, string? key = null, int retries = 4)
    {
        using IChatClient client = Create(Options(server, key, retries));
        return await client.GetResponseAsync("You \"fool\" 😀.", cancellationToken: Cancellation);
    }

    private IChatClient Create(ToxicityOptions options)
    {
        ModelOptions model = options.ToModel(PerspectiveChatClients.DefaultModel);
        return ModelPipeline.Around(
            context => PerspectiveChatClients.Create(options, context), new ProviderContext(Keys(), _time), model.ToLimits(1), model.ToRetries(), model.ToTraits());
    }
}
