using System.Text.Json;
using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Live;

/// <summary>The benchmarks of the paper, asked over HTTP.</summary>
public sealed class StandardSuiteTests : IDisposable
{
    private static readonly string[] Suite =
    [
        "natural-questions", "web-questions", "triviaqa", "mmlu", "agieval-en", "arc-easy", "arc-challenge", "lambada", "hellaswag", "winogrande", "bbh", "race-middle",
        "race-high", "drop", "gsm8k", "math", "humaneval", "mbpp", "agieval-zh", "ceval", "mgsm", "tydiqa", "truthfulqa", "realtoxicityprompts",
    ];

    /// <summary>Of the others the data at hand have no exemplars or nothing at all, or their programs are not run.</summary>
    private static readonly string[] Complete =
        [.. Suite.Except(["hellaswag", "winogrande", "race-middle", "race-high", "humaneval", "mbpp", "realtoxicityprompts"])];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_data_each_of_the_24_benchmarks_is_one_failed_case_that_says_what_to_fetch()
    {
        Directory.CreateDirectory(_folder.PathOf("nothing"));
        TestRun run = await RunAsync("standard", "demo-1", _folder.PathOf("nothing"), []);

        run.IsRed(true);
        run.ShowsNoStackTrace();
        Assert.Equal(Suite.Order(StringComparer.Ordinal), run.Verdict.Benchmarks.Select(VerdictFile.IdOf).Order(StringComparer.Ordinal));
        foreach (string id in Suite)
        {
            CaseResult gate = Assert.Single(run.Tests.All, result => result.Name.StartsWith($"{id}/", StringComparison.Ordinal));
            Assert.StartsWith($"GptFathom.GateFailedException : {id}: no data: '", gate.Message, StringComparison.Ordinal);
            Assert.Contains($" fetch {id}`.", gate.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_benchmark_asks_chat_models_in_turns_and_takes_no_reply_without_an_answer_for_a_wrong_one()
    {
        await using ModelServer server = new((_, _) => new Reply("I do not know."));
        await server.StartAsync();
        TestRun run = await RunAsync(string.Join(',', Complete), "chat", SharedData.Path("benchmarks"), ["--fathom-limit", "4"], Model("chat", server));

        run.EndsWith("NoBaseline", isRed: false);
        Assert.Equal(Complete.Length, run.Verdict.Benchmarks.Count());
        foreach (JsonElement benchmark in run.Verdict.Benchmarks)
        {
            Assert.Equal(0, benchmark.GetProperty("candidate").GetDouble());
            Assert.Equal(4, benchmark.GetProperty("candidateOutcomes").GetProperty("noAnswer").GetInt32());
        }
        Assert.All(server.Roles.Keys, roles => Assert.Matches("^system(,user,assistant)*,user$", roles));
        Assert.Equal(4 * Complete.Length, server.Requests);
    }

    [Fact]
    public async Task A_base_model_is_asked_in_one_text_that_leaves_the_answer_to_it()
    {
        await using ModelServer server = new((_, _) => new Reply(" The answer is (A)."));
        await server.StartAsync();
        TestRun run = await RunAsync(
            "gsm8k,arc-easy", "base", SharedData.Path("benchmarks"), ["--fathom-limit", "40"], [.. Model("base", server), new("FATHOM__MODELS__base__FORM", "completion")]);

        run.EndsWith("NoBaseline", isRed: false);
        Assert.Equal(["user"], server.Roles.Keys);
        Assert.All(server.Asked.Keys, prompt => Assert.Matches(@"(?s)^[^\n]+\n\nQ: .*\nA: .*\n\nQ: .*\nA:$", prompt));
    }

    [Fact]
    public async Task A_prompt_that_does_not_fit_is_an_error_of_its_sample_before_anything_is_asked()
    {
        await using ModelServer server = new((_, _) => new Reply("The answer is 1."));
        await server.StartAsync();
        TestRun run = await RunAsync(
            "gsm8k", "small", SharedData.Path("benchmarks"), ["--fathom-limit", "3"],
            [.. Model("small", server), new("FATHOM__MODELS__small__CONTEXTWINDOW", "1500"), new("FATHOM__MODELS__small__TOKENIZER", "cl100k_base")]);

        run.EndsWith("Incomplete", isRed: true);
        Assert.Equal(0, server.Requests);
        Assert.Matches("the prompt has [0-9]+ tokens and the reply up to 1024, the model's context window is 1500", run.Tests["gsm8k/gate"].Message);
    }

    private static KeyValuePair<string, string?>[] Model(string name, ModelServer server) =>
        [new($"FATHOM__MODELS__{name}__API", "openai"), new($"FATHOM__MODELS__{name}__ENDPOINT", server.Endpoint)];

    private Task<TestRun> RunAsync(string suite, string model, string data, IEnumerable<string> options, params IEnumerable<KeyValuePair<string, string?>> environment) =>
        BenchmarksApplication.Instance.TestAsync(
            Repository.Root,
            _folder.PathOf("results"),
            [
                "--fathom-suite", suite, "--fathom-candidate", model, $"--fathom-data={data}", $"--fathom-snapshots={_folder.PathOf("snapshots")}",
                $"--fathom-store={_folder.PathOf("store")}", .. options,
            ],
            environment.ToDictionary(e => e.Key, e => e.Value));
}
