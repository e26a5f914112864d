using System.Globalization;
using GptFathom.Models.Limits;
using Xunit;

namespace GptFathom.Tests.Models.Limits;

public class RateHeadersTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [InlineData("1s", 1), InlineData("6m0s", 360), InlineData("20ms", 0.02), InlineData("1h2m3.5s", 3723.5), InlineData("12", 12), InlineData("0.5", 0.5)]
    [InlineData("999999999h", 86_400)]
    public void A_reset_of_OpenAI_is_a_duration(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read("requests", ("x-ratelimit-reset-requests", text)).Reset);

    [Theory]
    [InlineData("2026-01-02T03:04:35Z", 30), InlineData("2026-01-02T03:00:00Z", 0)]
    public void A_reset_of_Anthropic_is_a_time(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read("tokens", ("anthropic-ratelimit-tokens-reset", text)).Reset);

    [Fact]
    public void Limit_and_rest_are_read_of_either_provider()
    {
        Assert.Equal(new RateHeaders(500, 499, null), Read("requests", ("x-ratelimit-limit-requests", "500"), ("x-ratelimit-remaining-requests", "499")));
        Assert.Equal(new RateHeaders(80_000, 0, null), Read("tokens", ("anthropic-ratelimit-tokens-limit", "80000"), ("anthropic-ratelimit-tokens-remaining", "0")));
    }

    [Theory]
    [InlineData(""), InlineData("soon"), InlineData("-5"), InlineData("1x"), InlineData("1.2.3s"), InlineData("99999999999999999999")]
    public void What_is_none_of_these_is_not_known(string text)
    {
        RateHeaders read = Read("requests", ("x-ratelimit-limit-requests", text), ("x-ratelimit-remaining-requests", text), ("x-ratelimit-reset-requests", text));
        Assert.Null(read.Limit);
        Assert.Null(read.Remaining);
        Assert.True(read.Reset is null || text.All(char.IsDigit), read.Reset?.ToString("c", CultureInfo.InvariantCulture));
    }

    private static RateHeaders Read(string resource, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = new();
        foreach ((string name, string value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return RateHeaders.Read(response.Headers, resource, Now);
    }
}
