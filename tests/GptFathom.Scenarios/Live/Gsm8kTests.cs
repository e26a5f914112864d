using System.Text.Json;
using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Live;

/// <summary>GSM8K as published, asked over HTTP: 1,319 problems with eight exemplars each.</summary>
public sealed class Gsm8kTests
{
    private const int Problems = 1_319;

    [Fact]
    public async Task A_model_that_gives_the_published_solutions_is_perfect_and_one_that_errs_on_every_tenth_regresses()
    {
        string data = SharedData.Path("benchmarks");
        Dictionary<string, (int Number, string Solution)> solutions = Solutions(Path.Combine(data, "gsm8k", "test.jsonl"));
        await using ModelServer server = new((model, prompt) =>
        {
            (int number, string solution) = solutions[prompt];
            return new Reply(model == "careless" && number % 10 == 0 ? "I would say that it is less. The answer is -1." : solution);
        });
        await server.StartAsync();
        using TempFolder folder = new();

        TestRun first = await RunAsync(folder, server, data, "careful");
        ProcessResult accepted = await BenchmarksApplication.Instance.RunAsync(
            folder.Root, ["accept", "gsm8k", "--model", "careful", "--snapshots", folder.PathOf("snapshots")]);
        TestRun second = await RunAsync(folder, server, data, "careless");

        first.EndsWith("NoBaseline", isRed: false);
        Assert.Equal(100, first.Verdict.Benchmark("gsm8k").GetProperty("candidate").GetDouble());
        accepted.ExitsWith(0);
        second.EndsWith("Regressed", isRed: true);
        JsonElement verdict = second.Verdict.Benchmark("gsm8k");
        Assert.Equal((Problems, 0, 132), (verdict.GetProperty("n").GetInt32(), verdict.GetProperty("gained").GetInt32(), verdict.GetProperty("lost").GetInt32()));
        Assert.Equal(2 * Problems, server.Requests);
        // System line, eight exemplars as turns, the question: nothing is ever dropped.
        string asked = string.Join(',', [.. Enumerable.Repeat("user,assistant", 8).Prepend("system"), "user"]);
        Assert.Equal([asked], server.Roles.Keys);
    }

    private static Task<TestRun> RunAsync(TempFolder folder, ModelServer server, string data, string model) => BenchmarksApplication.Instance.TestAsync(
        Repository.Root,
        folder.PathOf($"results-{model}"),
        ["--fathom-suite", "gsm8k", "--fathom-candidate", model, $"--fathom-data={data}", $"--fathom-snapshots={folder.PathOf("snapshots")}", $"--fathom-store={folder.PathOf("store")}"],
        new Dictionary<string, string?>
        {
            [$"FATHOM__MODELS__{model}__API"] = "openai",
            [$"FATHOM__MODELS__{model}__ENDPOINT"] = server.Endpoint,
        });

    private static Dictionary<string, (int Number, string Solution)> Solutions(string file) => File.ReadLines(file)
        .Select((line, number) => (Row: JsonDocument.Parse(line).RootElement, number))
        .ToDictionary(row => row.Row.GetProperty("question").GetString()!, row => (row.number, row.Row.GetProperty("answer").GetString()!));
}
