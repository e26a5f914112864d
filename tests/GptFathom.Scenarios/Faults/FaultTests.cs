using System.Collections.Concurrent;
using System.Text.Json;
using GptFathom.Scenarios.Support;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GptFathom.Scenarios.Faults;

/// <summary>An error of the wire costs time, and nothing else.</summary>
public sealed class FaultTests(UpgradeProject project)
{
    private const int Seed = 20_261_125;

    /// <summary>Of every hundred requests.</summary>
    private const int Share = 20;

    private static readonly int Samples = Requirement.Endurance.IsNamed ? 5_000 : 300;

    private readonly ConcurrentDictionary<string, int> _faults = new(StringComparer.Ordinal);

    [Fact]
    public async Task With_a_fault_in_every_fifth_request_the_snapshot_is_that_of_a_run_without_any()
    {
        await using Scenario undisturbed = await ScenarioAsync();
        (await undisturbed.RunAsync()).ExitsWith(0);
        await using Scenario scenario = await ScenarioAsync();
        scenario.Configure(c => c["models"]!["old"]!["maxRetries"] = 12);
        scenario.Server.Fault = FailAsync;

        ProcessResult run = await scenario.RunAsync();

        run.ExitsWith(0);
        Assert.Equal(File.ReadAllBytes(undisturbed.Received("capitals", "old")), File.ReadAllBytes(scenario.Received("capitals", "old")));
        Assert.Equal(WireFaults.All.Keys.Order(StringComparer.Ordinal), _faults.Keys.Order(StringComparer.Ordinal));
        double share = Share / 100.0, deviation = Math.Sqrt(share * (1 - share) / scenario.Server.Requests);
        Assert.InRange(_faults.Values.Sum() / (double)scenario.Server.Requests, share - (4 * deviation), share + (4 * deviation));
        Assert.Equal(Samples + _faults.Values.Sum(), scenario.Server.Requests);
    }

    [Fact]
    public async Task Without_retries_each_fault_is_an_error_with_its_cause_none_is_scored_and_the_next_run_asks_for_them_alone()
    {
        await using Scenario undisturbed = await ScenarioAsync();
        (await undisturbed.RunAsync()).ExitsWith(0);
        await using Scenario scenario = await ScenarioAsync();
        scenario.Configure(c => c["models"]!["old"]!["maxRetries"] = 0);
        scenario.Server.Fault = FailAsync;

        TestRun run = await scenario.TestAsync();

        run.EndsWith("Incomplete", isRed: true);
        int faults = _faults.Values.Sum();
        JsonElement outcomes = run.Verdict.Benchmark("capitals").GetProperty("candidateOutcomes");
        Assert.Equal(faults, outcomes.GetProperty("error").GetInt32());
        CaseResult[] errors = [.. run.Tests.Failed.Where(r => r.Name.StartsWith("capitals/", StringComparison.Ordinal) && r.Name != "capitals/gate")];
        Assert.Equal(faults, errors.Length);
        Assert.All(errors, error => Assert.Matches(@"error, not scored: .*(HTTP (429|50[023])|no reply within \d+ s|not a chat completion|response|request|connection)", error.Message));

        scenario.Server.Fault = (_, _, _) => Task.FromResult(false);
        int requests = scenario.Server.Requests;
        (await scenario.RunAsync()).ExitsWith(0);
        Assert.Equal(faults, scenario.Server.Requests - requests);
        Assert.Equal(File.ReadAllBytes(undisturbed.Received("capitals", "old")), File.ReadAllBytes(scenario.Received("capitals", "old")));
    }

    [Theory]
    [InlineData(429), InlineData(500), InlineData(400)]
    public async Task An_error_that_the_body_answers_with_a_fallback_of_its_own_is_an_error_all_the_same(int status)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("stubborn", 20));
        scenario.Says("old", "stubborn", [5], _ => Reply.Error(status));

        TestRun run = await scenario.TestAsync();

        Assert.Contains($"error, not scored: ", run.Tests["stubborn/005"].Message, StringComparison.Ordinal);
        Assert.Contains($"HTTP {status}", run.Tests["stubborn/005"].Message, StringComparison.Ordinal);
        Assert.Equal(1, run.Verdict.Benchmark("stubborn").GetProperty("candidateOutcomes").GetProperty("error").GetInt32());
    }

    [Fact]
    public async Task A_prompt_that_the_content_filter_blocks_is_refused_which_is_no_error_and_is_not_asked_again()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("sums", 20));
        scenario.Says("old", "sums", [5, 9], _ => Reply.Blocked());

        TestRun run = await scenario.TestAsync();
        await scenario.RunAsync();

        JsonElement outcomes = run.Verdict.Benchmark("sums").GetProperty("candidateOutcomes");
        Assert.Equal((18, 2, 0), (outcomes.GetProperty("answered").GetInt32(), outcomes.GetProperty("refused").GetInt32(), outcomes.GetProperty("error").GetInt32()));
        Assert.Equal(20, scenario.Server.Requests);
        Assert.Equal("tokens 7 in, 3 out; model asked old, answered old", run.Tests["sums/001"].Output.Trim());
        Assert.Equal("missed; no baseline", run.Tests["sums/005"].Output.Trim());
    }

    [Fact]
    public async Task A_server_that_only_fails_ends_the_run_early_and_what_is_left_is_not_run()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 500), ("sums", 500));
        scenario.Configure(c => c["models"]!["old"]!["breakAfter"] = 30);
        scenario.Server.Fault = async (context, _, _) =>
        {
            await WireFaults.All["503"](context);
            return true;
        };

        TestRun run = await scenario.TestAsync();

        run.IsRed(true);
        run.ShowsNoStackTrace();
        Assert.Equal(("Incomplete", "Incomplete"), (run.Verdict.RunVerdict, run.Summary.RunVerdict));
        Assert.Contains("30 calls in a row have failed, the last with: ", run.Tests["run"].Text, StringComparison.Ordinal);
        Assert.Contains("HTTP 503", run.Tests["run"].Text, StringComparison.Ordinal);
        Assert.InRange(scenario.Server.Requests, 30, 30 + 64);
    }

    [Fact]
    public async Task A_quota_that_is_used_up_is_no_rate_limit_and_ends_the_run_at_once()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 500));
        scenario.Configure(c => c["models"]!["old"]!["maxRetries"] = 4);
        scenario.Server.Fault = async (context, _, _) =>
        {
            context.Response.StatusCode = 429;
            await context.Response.WriteAsync("""{"error":{"message":"You exceeded your current quota.","type":"insufficient_quota","code":"insufficient_quota"}}""");
            return true;
        };

        TestRun run = await scenario.TestAsync();

        run.IsStoppedBy("You exceeded your current quota");
        Assert.InRange(scenario.Server.Requests, 1, 64);
    }

    // Some replies are odd, but replies: filtered, cut off, or without a count of their tokens.
    private async Task<Scenario> ScenarioAsync()
    {
        Scenario scenario = await Scenario.CreateAsync(project, ("capitals", Samples));
        scenario.Configure(c => c["models"]!["old"]!["timeoutSeconds"] = (int)WireFaults.Patience.TotalSeconds);
        IEnumerable<int> all = Enumerable.Range(1, Samples);
        scenario.Says("old", "capitals", all.Where(n => n % 50 == 1), prompt => new Reply("") { FinishReason = "content_filter" });
        scenario.Says("old", "capitals", all.Where(n => n % 50 == 2), prompt => new Reply(Exam.Right(prompt)[..2]) { FinishReason = "length" });
        scenario.Says("old", "capitals", all.Where(n => n % 50 == 3), prompt => new Reply(Exam.Right(prompt)) { IsCounted = false });
        return scenario;
    }

    // Which request fails how depends on prompt and try alone, so that the test is the same each time.
    private async Task<bool> FailAsync(HttpContext context, string prompt, int asked)
    {
        Random random = new(HashCodeOf($"{Seed} {prompt} {asked}"));
        if (random.Next(100) >= Share) return false;
        string[] names = [.. WireFaults.All.Keys.Order(StringComparer.Ordinal)];
        string name = names[random.Next(names.Length)];
        _faults.AddOrUpdate(name, 1, (_, before) => before + 1);
        try
        {
            await WireFaults.All[name](context);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The client has given up, as it should.
        }
        return true;
    }

    private static int HashCodeOf(string text) => BitConverter.ToInt32(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
