using System.Net;
using System.Text;
using GptFathom.Models.Transport;
using Xunit;

namespace GptFathom.Tests.Models.Transport;

public class ErrorResponsesTests
{
    [Theory]
    [InlineData(400, """{"error":{"message":"bad"}}""", nameof(FailureKind.Refused))]
    [InlineData(400, """{"error":{"message":"The response was filtered","type":null,"param":"prompt","code":"content_filter","status":400}}""", nameof(FailureKind.Filtered))]
    [InlineData(400, """{"error":{"message":"x","code":null,"innererror":{"code":"ResponsibleAIPolicyViolation"}}}""", nameof(FailureKind.Filtered))]
    [InlineData(400, """{"error":{"message":"content_filter","code":"invalid_value","innererror":"ResponsibleAIPolicyViolation"}}""", nameof(FailureKind.Refused))]
    [InlineData(500, """{"error":{"code":"content_filter"}}""", nameof(FailureKind.Transient))]
    [InlineData(401, "", nameof(FailureKind.Unavailable))]
    [InlineData(402, "", nameof(FailureKind.QuotaExhausted))]
    [InlineData(403, """{"error":{"message":"flagged by moderation"}}""", nameof(FailureKind.Refused))]
    [InlineData(403, """{"type":"error","error":{"type":"permission_error","message":"no"}}""", nameof(FailureKind.Unavailable))]
    [InlineData(404, """{"error":{"code":"model_not_found"}}""", nameof(FailureKind.Unavailable))]
    [InlineData(408, "", nameof(FailureKind.Transient))]
    [InlineData(413, "", nameof(FailureKind.Refused))]
    [InlineData(429, """{"error":{"code":"rate_limit_exceeded"}}""", nameof(FailureKind.RateLimited))]
    [InlineData(429, """{"error":{"type":"insufficient_quota","code":"insufficient_quota"}}""", nameof(FailureKind.QuotaExhausted))]
    [InlineData(400, """{"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low to use the service."}}""", nameof(FailureKind.QuotaExhausted))]
    [InlineData(500, "<html>oops", nameof(FailureKind.Transient))]
    [InlineData(502, "", nameof(FailureKind.Transient))]
    [InlineData(503, "[]", nameof(FailureKind.Transient))]
    [InlineData(529, """{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}""", nameof(FailureKind.Transient))]
    public async Task An_answer_that_is_no_success_says_what_it_means_for_the_next(int status, string body, string kind) =>
        Assert.Equal(kind, (await FailAsync(status, body)).Kind.ToString());

    [Theory]
    [InlineData("""{"error":{"message":"out of\n order","type":"server_error","code":"x"}}""", "HTTP 500: out of order (server_error, x)")]
    [InlineData("""{"error":{"message":"m","type":"t","code":"t"}}""", "HTTP 500: m (t)")]
    [InlineData("""{"error":"no model"}""", "HTTP 500: no model")]
    [InlineData("""{"message":"bare"}""", "HTTP 500: bare")]
    [InlineData("""[{"error":{"status":"INTERNAL","details":[{"reason":"WHY"}]}}]""", "HTTP 500: INTERNAL, WHY")]
    [InlineData("plain text", "HTTP 500: plain text")]
    [InlineData("", "HTTP 500"), InlineData("{}", "HTTP 500"), InlineData("[]", "HTTP 500"), InlineData("7", "HTTP 500"), InlineData("null", "HTTP 500")]
    public async Task The_body_is_told_on_one_line(string body, string message) => Assert.Equal(message, (await FailAsync(500, body)).Message);

    [Fact]
    public async Task A_body_without_an_end_is_not_read_to_it()
    {
        EndpointException error = await FailAsync(500, new string('x', 10_000_000));
        Assert.InRange(error.Message.Length, 500, 600);
    }

    [Fact]
    public async Task A_success_passes()
    {
        using HttpClient client = Client(200, "ok");
        Assert.Equal("ok", await client.GetStringAsync(new Uri("http://localhost/"), TestContext.Current.CancellationToken));
    }

    private static async Task<EndpointException> FailAsync(int status, string body)
    {
        using HttpClient client = Client(status, body);
        return await Assert.ThrowsAsync<EndpointException>(() => client.GetAsync(new Uri("http://localhost/"), TestContext.Current.CancellationToken));
    }

    private static HttpClient Client(int status, string body) => new(new ErrorResponses(TimeProvider.System) { InnerHandler = new Answer(status, body) });

    private sealed class Answer(int status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8) });
    }
}
