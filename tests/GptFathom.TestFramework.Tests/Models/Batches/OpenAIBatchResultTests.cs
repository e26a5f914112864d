using System.Text;
using GptFathom.Models.Batches;
using Xunit;

namespace GptFathom.Tests.Models.Batches;

public class OpenAIBatchResultTests
{
    [Theory]
    [InlineData("""{"id":"r","custom_id":"c","response":{"status_code":200,"body":{"x":1}},"error":null}""", null, null)]
    [InlineData("""{"custom_id":"c","response":{"status_code":400,"body":{"error":{"message":"too long","type":"invalid_request_error"}}},"error":null}""", FailureKind.Refused, "HTTP 400: too long (invalid_request_error)")]
    [InlineData("""{"custom_id":"c","response":{"status_code":500,"body":{}}}""", FailureKind.Transient, "HTTP 500")]
    [InlineData("""{"custom_id":"c","response":{"status_code":429,"body":{}}}""", FailureKind.Transient, "HTTP 429")]
    [InlineData("""{"custom_id":"c","response":null,"error":{"code":"batch_expired","message":"It was too late."}}""", FailureKind.Transient, "It was too late. (batch_expired)")]
    [InlineData("""{"custom_id":"c"}""", FailureKind.Transient, "no response and no error")]
    [InlineData("""{"custom_id":"c","response":{"status_code":200,"body":null}}""", FailureKind.Transient, "HTTP 200")]
    [InlineData("""{"custom_id":"c","response":{"status_code":400,"body":{"error":{"message":"no","code":"content_filter"}}}}""", FailureKind.Filtered, "HTTP 400: no (content_filter)")]
    public void A_line_is_a_reply_a_refusal_or_a_failure(string line, FailureKind? failure, string? cause)
    {
        BatchResult result = OpenAIBatchResult.Parse(Encoding.UTF8.GetBytes(line))!;
        Assert.Equal(("c", failure, cause, failure is null), (result.RequestId, result.Failure, result.Cause, result.Reply.Length > 0));
    }

    [Theory]
    [InlineData(""), InlineData("{"), InlineData("[]"), InlineData("null"), InlineData("{}"), InlineData("""{"custom_id":7}"""), InlineData("""{"custom_id":"\ud800"}""")]
    public void What_is_no_line_is_none(string line) => Assert.Null(OpenAIBatchResult.Parse(Encoding.UTF8.GetBytes(line)));

    [Theory]
    [InlineData("abc\ndefghij\nk", "abc\ndefgh\nk")]
    [InlineData("\n\n", "\n\n")]
    [InlineData("abcdefgh", "abcde")]
    public async Task A_line_that_is_too_long_is_cut_and_the_others_are_not(string lines, string expected)
    {
        using MemoryStream copy = new();
        await BoundedCopy.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(lines)), copy, 5, 1_000, TestContext.Current.CancellationToken);
        Assert.Equal(expected, Encoding.UTF8.GetString(copy.ToArray()));
    }

    [Fact]
    public async Task More_than_is_allowed_in_all_is_refused() => await Assert.ThrowsAsync<InvalidDataException>(
        () => BoundedCopy.RunAsync(new MemoryStream(new byte[100]), new MemoryStream(), 5, 99, TestContext.Current.CancellationToken));
}
