using GptFathom.Models.Transport;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace GptFathom.Tests.Models.Transport;

public class RetryHeadersTests
{
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Retry-After", "7", 7), InlineData("Retry-After", "0", 0)]
    [InlineData("Retry-After", "Sun, 01 Mar 2026 12:01:30 GMT", 90), InlineData("Retry-After", "Sun, 01 Mar 2026 11:00:00 GMT", 0)]
    [InlineData("retry-after-ms", "1500", 1.5), InlineData("retry-after-ms", "0.5", 0.0005)]
    public void A_wait_is_read_in_each_of_its_forms(string name, string value, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Wait((name, value)));

    [Fact]
    public void Milliseconds_win_over_seconds() => Assert.Equal(TimeSpan.FromSeconds(1.5), Wait(("Retry-After", "2"), ("retry-after-ms", "1500")));

    [Theory]
    [InlineData("Retry-After", "soon"), InlineData("Retry-After", "-3"), InlineData("Retry-After", ""), InlineData("retry-after-ms", "x"), InlineData("retry-after-ms", "1e99")]
    public void What_is_none_is_no_wait(string name, string value) => Assert.Null(Wait((name, value)));

    private static TimeSpan? Wait(params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = new();
        foreach ((string name, string value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        return RetryHeaders.Wait(response.Headers, Time);
    }
}
