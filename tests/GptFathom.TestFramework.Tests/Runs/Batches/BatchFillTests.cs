using GptFathom.Models.Batches;
using GptFathom.Runs;
using GptFathom.Runs.Batches;
using GptFathom.Tests.Models;
using GptFathom.Tests.Runs.Planning;
using GptFathom.Tests.Support;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GptFathom.Tests.Runs.Batches;

public sealed class BatchFillTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly BatchServer _server = new();
    private readonly List<string> _said = [];
    private string? _budget;

    public BatchFillTests()
    {
        _folder.Write("d.jsonl", """
            {"id":"a","input":"2 + 2?","target":"4"}
            {"id":"b","input":"3 + 3?","target":"6"}
            """);
        Configure($$"""{ "endpoint": "{{_server.Endpoint}}", "model": "wire-1", "maxRetries": 2 }""");
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(nameof(AskingBodies.Declared), 1, 2)]
    [InlineData(nameof(AskingBodies.Repeated), 1, 4)]
    [InlineData(nameof(AskingBodies.Together), 1, 6)]
    [InlineData(nameof(AskingBodies.Sequence), 2, 4)]
    [InlineData(nameof(AskingBodies.Votes), 2, 4)]
    public async Task Batches_are_made_until_nothing_is_missing_and_then_no_more(string body, int batches, int requests)
    {
        (BatchLeft left, BatchTally tally) = await FillAsync(body);
        Assert.Equal((0, requests, requests, 0), (left.Count, tally.Asked, tally.Stored, tally.Failed));
        Assert.Equal(batches, _server.Made.Count);
        (left, _) = await FillAsync(body);
        Assert.Equal((0, batches), (left.Count, _server.Made.Count));
        Assert.DoesNotContain(Directory.GetFiles(Batches, "*.jsonl"), f => !f.EndsWith(".errors.jsonl", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_what_failed_is_sent_again()
    {
        int failures = 0;
        _server.Result = prompt => prompt == "3 + 3?" && _server.Made.Count == 1 && failures++ >= 0 ? BatchServer.Failure(500) : BatchServer.Reply("6");
        (BatchLeft left, BatchTally tally) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((0, 3, 2, 0), (left.Count, tally.Asked, tally.Stored, tally.Failed));
        Assert.Equal(["3 + 3?"], _server.Made[1]);
    }

    [Fact]
    public async Task What_is_left_out_by_an_expired_batch_is_sent_again_until_it_was_tried_often_enough()
    {
        _server.State = _ => "expired";
        _server.Result = prompt => prompt == "3 + 3?" ? null : BatchServer.Reply("4");
        (BatchLeft left, BatchTally tally) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((1, 3), (left.Count, _server.Made.Count));
        Assert.Equal(("the batch ended as expired without a result of it", 1), Assert.Single(tally.Causes));
    }

    [Fact]
    public async Task A_request_that_is_refused_is_not_sent_again()
    {
        _server.Result = prompt => prompt == "3 + 3?" ? BatchServer.Failure(400) : BatchServer.Reply("4");
        (BatchLeft left, BatchTally tally) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((1, 1), (left.Count, _server.Made.Count));
        Assert.Equal(("HTTP 400: out of order", 1), Assert.Single(tally.Causes));
    }

    [Fact]
    public async Task A_prompt_that_the_content_filter_blocked_has_its_reply()
    {
        _server.Result = prompt => prompt == "3 + 3?" ? BatchServer.Failure(400, "content_filter") : BatchServer.Reply("4");
        (BatchLeft left, BatchTally tally) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((0, 2, 1), (left.Count, tally.Stored, _server.Made.Count));
        Assert.Empty(tally.Causes);
    }

    [Fact]
    public async Task Results_that_nobody_asked_for_and_lines_that_are_none_are_counted_and_do_no_harm()
    {
        _server.Noise = "nonsense\n{\"custom_id\":\"00\",\"response\":{\"status_code\":200,\"body\":{}}}\n\n[]\n";
        (BatchLeft left, BatchTally tally) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((0, 1, 2), (left.Count, tally.Unknown, tally.Malformed));
    }

    [Fact]
    public async Task A_batch_that_is_refused_for_one_line_is_made_again_without_it()
    {
        _server.State = number => number == 0 ? "failed" : "completed";
        _server.Errors = number => number == 0 ? [new { code = "invalid_request", message = "no such thing", line = 2 }] : [];
        (BatchLeft left, BatchTally tally) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((1, 1), (left.Count, tally.Stored));
        Assert.Equal(["2 + 2?"], _server.Made[1]);
        Assert.Equal(("the batch was refused: no such thing (invalid_request)", 1), Assert.Single(tally.Causes));
    }

    [Theory]
    [InlineData("token_limit_exceeded", 3)]
    [InlineData("invalid_file", 1)]
    public async Task A_batch_that_the_provider_has_no_room_for_is_made_again_and_another_is_not(string code, int batches)
    {
        _server.State = _ => "failed";
        _server.Errors = _ => [new { code, message = "no" }];
        (BatchLeft left, _) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((2, batches), (left.Count, _server.Made.Count));
    }

    [Fact]
    public async Task Without_waiting_the_batch_is_left_and_taken_up_by_the_next_call()
    {
        _server.State = _ => "in_progress";
        (_, BatchTally tally) = await FillAsync(nameof(AskingBodies.Declared), o => o with { Wait = false });
        Assert.Equal((2, 0), (tally.Asked, tally.Stored));
        await FillAsync(nameof(AskingBodies.Declared), o => o with { Wait = false });
        _server.State = _ => "completed";
        (BatchLeft left, tally) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((0, 2, 1), (left.Count, tally.Stored, _server.Made.Count));
    }

    [Fact]
    public async Task A_batch_that_was_made_while_nobody_heard_of_it_is_found_and_not_made_again()
    {
        _server.Interfere = (asked, context) => asked == "POST /batches" ? Lost(context) : null;
        await Assert.ThrowsAnyAsync<Exception>(() => FillAsync(nameof(AskingBodies.Declared), retries: 0));
        _server.Make("file-0");
        _server.Interfere = (_, _) => null;
        (BatchLeft left, BatchTally tally) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((0, 2, 1), (left.Count, tally.Stored, _server.Made.Count));
    }

    [Fact]
    public async Task The_second_try_to_make_a_batch_finds_the_one_that_the_first_has_made()
    {
        _server.Interfere = (asked, context) =>
        {
            if (asked != "POST /batches") return null;
            _server.Make("file-0");
            return Lost(context);
        };
        (BatchLeft left, _) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((0, 1), (left.Count, _server.Made.Count));
        Assert.Single(_server.Asked, a => a == "POST /batches");
    }

    [Fact]
    public async Task What_was_prepared_and_never_sent_is_forgotten()
    {
        _server.Interfere = (asked, context) => asked == "POST /files" ? Lost(context) : null;
        await Assert.ThrowsAsync<EndpointException>(() => FillAsync(nameof(AskingBodies.Declared), retries: 0));
        Assert.Single(Directory.GetFiles(Batches, "*.batch.json"));
        _server.Interfere = (_, _) => null;
        (BatchLeft left, BatchTally tally) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((0, 2, 1), (left.Count, tally.Asked, Directory.GetFiles(Batches, "*.batch.json").Length));
    }

    [Fact]
    public async Task A_download_that_breaks_off_is_taken_up_and_nothing_is_stored_twice()
    {
        _server.Interfere = (asked, context) => asked.EndsWith("-errors/content", StringComparison.Ordinal) ? Lost(context) : null;
        await Assert.ThrowsAsync<EndpointException>(() => FillAsync(nameof(AskingBodies.Declared), retries: 0));
        _server.Interfere = (_, _) => null;
        (BatchLeft left, _) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((0, 1), (left.Count, _server.Made.Count));
        Assert.Equal(2, Directory.GetFiles(_folder.PathOf(".fathom/completions/m")).Sum(f => File.ReadAllLines(f).Length));
    }

    [Theory]
    [InlineData(1, 200_000_000, 2)]
    [InlineData(50_000, 300, 2)]
    [InlineData(50_000, 200_000_000, 1)]
    public async Task Batches_are_split_at_the_provider_s_limits(int requests, long bytes, int batches)
    {
        (BatchLeft left, _) = await FillAsync(nameof(AskingBodies.Declared), o => o with { Limits = new BatchLimits { Requests = requests, Bytes = bytes } });
        Assert.Equal((0, batches), (left.Count, _server.Made.Count));
    }

    [Fact]
    public async Task Requests_that_never_repeat_are_named_and_not_paid_for()
    {
        (BatchLeft left, _) = await FillAsync(nameof(AskingBodies.Clock));
        Assert.Equal((2, 0), (left.Count, _server.Made.Count));
        Assert.StartsWith("clock: its requests are others each time", left.Reasons.Single().Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1calls", 1, 1)]
    [InlineData("none", 2, 1)]
    [InlineData("80tokens", 2, 2)]
    public async Task No_more_is_sent_than_the_budget_allows_and_the_next_command_goes_on(string budget, int asked, int batches)
    {
        _budget = budget;
        (BatchLeft left, BatchTally tally) = await FillAsync(nameof(AskingBodies.Declared));
        // A reply gives back what was reserved for it and not taken.
        Assert.Equal((2 - asked, asked, batches), (left.Count, tally.Asked, _server.Made.Count));
        if (asked == 1) Assert.EndsWith("is used up", left.Reasons.Single().Reason, StringComparison.Ordinal);
        (left, _) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((0, 2), (left.Count, _server.Made.Sum(m => m.Length)));
    }

    [Theory]
    [InlineData("1", 2)]
    [InlineData("0.5", 1)]
    public async Task Calls_in_batches_take_their_share_of_the_prices_from_the_budget(string batchShare, int batches)
    {
        Configure($$$"""{ "endpoint": "{{{_server.Endpoint}}}", "prices": { "input": 1000000, "output": 1000000, "batchShare": {{{batchShare}}} } }""");
        _budget = "80usd";
        await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((2, batches), (_server.Made.Sum(m => m.Length), _server.Made.Count));
    }

    [Fact]
    public async Task Without_a_budget_a_model_that_costs_money_is_asked_a_thousand_calls()
    {
        Configure($$"""{ "endpoint": "{{_server.Endpoint}}", "metered": true }""");
        _folder.Write("d.jsonl", string.Concat(Enumerable.Range(0, 1_003).Select(i => $$"""{"id":"{{i}}","input":"{{i}} + 2?","target":"4"}""" + "\n")));
        (BatchLeft left, BatchTally tally) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((3, 1_000), (left.Count, tally.Asked));
    }

    [Fact]
    public async Task A_judge_without_a_batch_endpoint_is_left_for_the_run()
    {
        (BatchLeft left, BatchTally tally) = await FillAsync(nameof(AskingBodies.Judged));
        Assert.Equal((2, "'judge' has no batch endpoint"), (tally.Stored, left.Reasons.Single().Reason));
    }

    [Fact]
    public async Task A_body_with_fixtures_is_left_for_the_run()
    {
        (BatchLeft left, _) = await FillAsync(nameof(AskingBodies.Fixture));
        Assert.Equal(("fixture: the body asks for a Version, so that it can be asked by a test run only", 2), Assert.Single(left.Reasons));
        Assert.Empty(_server.Made);
    }

    [Fact]
    public async Task A_candidate_without_a_batch_endpoint_is_a_message()
    {
        _folder.Write("demo.jsonl", """{"prompt":"2 + 2?","completion":"four"}""");
        Configure("""{ "api": "scripted", "file": "demo.jsonl" }""");
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => FillAsync(nameof(AskingBodies.Declared)));
        Assert.Equal("Model 'm': its api 'scripted' has no batch endpoint; expected one that has, such as 'openai'.", problem.Message);
    }

    [Fact]
    public async Task A_second_process_is_refused_as_long_as_the_first_works()
    {
        using BatchFolder other = new(_folder.PathOf(".fathom"), "m");
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => FillAsync(nameof(AskingBodies.Declared)));
        Assert.StartsWith("Another process works on the batches of model 'm'", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"../../secrets"}"""), InlineData("{}"), InlineData("nonsense"), InlineData("[]"), InlineData("null")]
    public async Task A_server_that_says_something_else_is_not_trusted(string answer)
    {
        _server.Interfere = (asked, _) => asked == "POST /files" ? answer : null;
        InvalidDataException problem = await Assert.ThrowsAsync<InvalidDataException>(() => FillAsync(nameof(AskingBodies.Declared), retries: 0));
        Assert.StartsWith($"{_server.Endpoint.Authority} sent something that is not a batch or a file", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_is_refused()
    {
        _server.Interfere = (asked, context) =>
        {
            (context.Response.StatusCode, context.Response.Headers.Location) = (307, "http://127.0.0.1:1/");
            return "";
        };
        EndpointException problem = await Assert.ThrowsAsync<EndpointException>(() => FillAsync(nameof(AskingBodies.Declared)));
        Assert.Contains("redirects are refused", problem.Message, StringComparison.Ordinal);
        Assert.Single(_server.Asked);
    }

    [Fact]
    public async Task What_fails_for_a_moment_is_tried_again()
    {
        HashSet<string> heard = [];
        _server.Interfere = (asked, context) => heard.Add(asked.Split('?')[0]) ? Lost(context) : null;
        (BatchLeft left, _) = await FillAsync(nameof(AskingBodies.Declared));
        Assert.Equal((0, 1), (left.Count, _server.Made.Count));
    }

    private string Batches => _folder.PathOf(".fathom/batches/m");

    private static string Lost(HttpContext context)
    {
        context.Response.StatusCode = 503;
        return "";
    }

    private void Configure(string model) => _folder.Write("fathom.json", $$"""
        { "candidate": "m", "models": { "m": {{model}}, "judge": { "api": "scripted", "file": "judge.jsonl" } } }
        """);

    private async Task<(BatchLeft Left, BatchTally Tally)> FillAsync(string body, Func<BatchFillOptions, BatchFillOptions>? options = null, int retries = 2)
    {
        _folder.Write("judge.jsonl", "");
        (string, string)[] budget = _budget is null ? [] : [("budget", _budget)];
        HostOptions host = TestHost.In(_folder, [("models:m:maxRetries", $"{retries}"), .. budget]);
        using BatchFill fill = new(host, [Declared.Definition<AskingBodies>(body)], new ImmediateTime(), (options ?? (o => o))(new() { Poll = TimeSpan.FromSeconds(1) }), _said.Add);
        BatchLeft left = await fill.RunAsync(Cancellation);
        return (left, fill.Queues.First(q => q.Model == "m").Tally);
    }
}
