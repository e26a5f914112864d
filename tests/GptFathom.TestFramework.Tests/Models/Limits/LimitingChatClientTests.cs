using System.Net;
using GptFathom.Models;
using GptFathom.Models.Limits;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Limits;

public class LimitingChatClientTests
{
    private const int Input = 30;
    private const int Output = 100;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Simulation _simulation = new();
    private readonly List<(DateTimeOffset At, int Tokens)> _sent = [];
    private int _inFlight;
    private int _mostInFlight;

    [Theory]
    [InlineData(1, 200), InlineData(3, 200), InlineData(60, 200), InlineData(500, 900), InlineData(3_000, 200), InlineData(10_000, 50)]
    public void Requests_of_a_minute_are_never_more_than_allowed_and_nearly_as_many(int limit, int latency)
    {
        Simulate(new LimitOptions { MaxConcurrency = 64, RequestsPerMinute = limit }, latency);
        Assert.True(Most(_ => 1) <= limit, $"{Most(_ => 1)} in a minute; {limit} are allowed");
        Assert.True(InTheFirstMinute(_ => 1) >= 0.95 * limit, $"{InTheFirstMinute(_ => 1)} in the first minute; {limit} are allowed");
        Assert.True(InTheLastMinute(_ => 1) >= 0.95 * limit, $"{InTheLastMinute(_ => 1)} in the last minute; {limit} are allowed");
    }

    [Theory]
    [InlineData(10_000, 200), InlineData(90_000, 900), InlineData(1_000_000, 200)]
    public void Tokens_of_a_minute_are_never_more_than_allowed_and_nearly_as_many(int limit, int latency)
    {
        Simulate(new LimitOptions { MaxConcurrency = 64, TokensPerMinute = limit }, latency);
        Assert.True(Most(s => s.Tokens) <= limit, $"{Most(s => s.Tokens)} in a minute; {limit} are allowed");
        Assert.True(InTheLastMinute(s => s.Tokens) >= 0.95 * limit, $"{InTheLastMinute(s => s.Tokens)} in the last minute; {limit} are allowed");
    }

    [Fact]
    public void Of_two_limits_the_tighter_one_counts()
    {
        Simulate(new LimitOptions { MaxConcurrency = 64, RequestsPerMinute = 600, TokensPerMinute = 26_000 }, 200);
        Assert.InRange(InTheLastMinute(_ => 1), 190, 200);
    }

    [Fact]
    public void The_limit_that_a_provider_tells_counts_where_none_is_configured()
    {
        CallLimits limits = new(new LimitOptions { MaxConcurrency = 64 }, _simulation.Time);
        Simulate(limits, 200, answered: () => Tell(limits, ("x-ratelimit-limit-requests", "300"), ("x-ratelimit-remaining-requests", "5"), ("x-ratelimit-reset-requests", "1s")));
        // What was sent before the first answer could not know.
        Assert.InRange(InTheLastMinute(_ => 1), 285, 300);
    }

    [Fact]
    public void Nothing_is_sent_while_a_provider_has_nothing_left()
    {
        CallLimits limits = new(new LimitOptions { MaxConcurrency = 1 }, _simulation.Time);
        bool isFirst = true;
        Simulate(limits, 100, answered: () =>
        {
            if (isFirst) Tell(limits, ("anthropic-ratelimit-tokens-remaining", "0"), ("anthropic-ratelimit-tokens-reset", $"{_simulation.Time.GetUtcNow().AddSeconds(20):O}"));
            isFirst = false;
        });
        Assert.InRange(_sent[1].At - _sent[0].At, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(21));
    }

    [Theory]
    [InlineData(1, 0), InlineData(9, 30)]
    public void A_provider_that_asks_many_calls_to_wait_is_left_alone_by_all_and_one_that_asks_a_single_call_is_not(int turnedAway, int pause)
    {
        CallLimits limits = new(new LimitOptions { MaxConcurrency = 40 }, _simulation.Time);
        int answers = 0;
        Simulate(limits, 100, answered: () =>
        {
            if (answers++ >= turnedAway) return;
            Tell(limits, HttpStatusCode.TooManyRequests);
            limits.Failed(new EndpointException("429", FailureKind.RateLimited) { RetryAfter = TimeSpan.FromSeconds(30) });
        });
        Assert.InRange(_sent.Zip(_sent.Skip(1)).Max(pair => pair.Second.At - pair.First.At).TotalSeconds, pause, pause + 1);
    }

    [Fact]
    public void No_more_calls_are_in_flight_than_allowed()
    {
        Simulate(new LimitOptions { MaxConcurrency = 7 }, 100);
        Assert.Equal(7, _mostInFlight);
        Assert.InRange(InTheFirstMinute(_ => 1), 4_100, 4_300);
    }

    private void Simulate(LimitOptions options, int latency) => Simulate(new CallLimits(options, _simulation.Time), latency, answered: null);

    /// <summary>More workers than there are slots ask for two minutes and a bit.</summary>
    private void Simulate(CallLimits limits, int latency, Action? answered)
    {
        using CancellationTokenSource end = new();
        FakeModel model = new((_, token) => AnswerAsync(latency, answered, token));
        using LimitingChatClient client = new(model, limits, new ExpectedTokens(TokenCounter.UpperBound));
        _simulation.Run(() =>
        {
            for (int i = 0; i < 100; i++) _ = AskOnAsync(client, end.Token);
        }, Minute + Minute + TimeSpan.FromSeconds(5));
        end.Cancel();
    }

    private static async Task AskOnAsync(LimitingChatClient client, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await client.GetResponseAsync(new string('x', Input * 3), new ChatOptions { MaxOutputTokens = 400 }, end);
        }
    }

    private async Task<ChatResponse> AnswerAsync(int latency, Action? answered, CancellationToken cancellation)
    {
        _sent.Add((_simulation.Time.GetUtcNow(), Input + Output));
        _mostInFlight = Math.Max(_mostInFlight, ++_inFlight);
        await Task.Delay(TimeSpan.FromMilliseconds(latency), _simulation.Time, cancellation);
        _inFlight--;
        answered?.Invoke();
        ChatResponse reply = FakeModel.Reply("x");
        reply.Usage = new UsageDetails { InputTokenCount = Input, OutputTokenCount = Output };
        return reply;
    }

    private static void Tell(CallLimits limits, params (string Name, string Value)[] headers) => Tell(limits, HttpStatusCode.OK, headers);

    private static void Tell(CallLimits limits, HttpStatusCode status, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage response = new(status);
        foreach ((string name, string value) in headers) response.Headers.TryAddWithoutValidation(name, value);
        limits.Answered(response.StatusCode, response.Headers);
    }

    private int Most(Func<(DateTimeOffset At, int Tokens), int> amount)
    {
        int most = 0, sum = 0, oldest = 0;
        foreach ((DateTimeOffset At, int Tokens) sent in _sent)
        {
            sum += amount(sent);
            while (_sent[oldest].At <= sent.At - Minute) sum -= amount(_sent[oldest++]);
            most = Math.Max(most, sum);
        }
        return most;
    }

    private int InTheFirstMinute(Func<(DateTimeOffset At, int Tokens), int> amount) => _sent.Where(s => s.At < _sent[0].At + Minute).Sum(amount);

    private int InTheLastMinute(Func<(DateTimeOffset At, int Tokens), int> amount) => _sent.Where(s => s.At > _simulation.Time.GetUtcNow() - Minute).Sum(amount);
}
