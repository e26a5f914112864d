using Xunit;

namespace GptFathom.Scenarios.Commands;

/// <summary>Outputs that exist already, scored from the command line.</summary>
public sealed class ImportTests
{
    private const string Good = """{"id":"a","output":"The answer is 4.","target":"4"}""";

    [Fact]
    public async Task Import_prints_n_score_and_outcomes_and_writes_the_run()
    {
        using Fathom fathom = new();
        string file = fathom.Write("outputs.jsonl", Good + "\n" + """{"id":"b","output":"I do not know.","target":"5"}""" + "\n");

        ProcessResult imported = await fathom.ImportAsync("gsm8k", "model-1", file);

        imported.ExitsWith(0);
        Assert.Contains("gsm8k, model-1: n 2, score 50.0 %, answered 1, no answer 1, truncated 0, refused 0, errors 0", imported.Output, StringComparison.Ordinal);
        string[] lines = await File.ReadAllLinesAsync(fathom.PathOf("runs", "gsm8k.model-1.received.jsonl"), TestContext.Current.CancellationToken);
        Assert.Equal(3, lines.Length);
        Assert.Contains("\"imported\":\"true\"", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_go_to_the_store_where_no_folder_is_named()
    {
        using Fathom fathom = new();
        string file = fathom.Write("outputs.jsonl", Good);

        ProcessResult imported = await fathom.RunAsync(
            new Dictionary<string, string?> { ["FATHOM__STORE"] = fathom.PathOf("store") }, "import", file, "--benchmark", "gsm8k", "--model", "model-1");

        imported.ExitsWith(0);
        Assert.True(File.Exists(fathom.PathOf("store", "runs", "gsm8k.model-1.received.jsonl")));
    }

    [Theory]
    [InlineData("{\"id\":\"b\",\"output\":", "outputs.jsonl(2,", "expected one JSON object on the line")]
    [InlineData("[1]", "outputs.jsonl(2)", "expected a JSON object with 'id' and 'output'")]
    [InlineData("""{"output":"4","target":"4"}""", "outputs.jsonl(2)", "the field 'id' is missing")]
    [InlineData("""{"id":"b","target":"4"}""", "outputs.jsonl(2)", "the field 'output' is missing")]
    [InlineData("""{"id":"b","output":[],"target":"4"}""", "outputs.jsonl(2)", "expected at least one output")]
    [InlineData("""{"id":"b","output":{"text":"4"},"target":"4"}""", "outputs.jsonl(2)", "the field 'output'")]
    [InlineData("""{"id":"a","output":"5","target":"4"}""", "outputs.jsonl(2)", "the id 'a' was already used in")]
    public async Task A_bad_line_is_refused_by_file_and_line_and_the_earlier_run_stays(string line, string place, string problem)
    {
        using Fathom fathom = new();
        (await fathom.ImportAsync("gsm8k", "model-1", fathom.Write("before.jsonl", Good))).ExitsWith(0);
        byte[] before = await File.ReadAllBytesAsync(fathom.PathOf("runs", "gsm8k.model-1.received.jsonl"), TestContext.Current.CancellationToken);

        ProcessResult imported = await fathom.ImportAsync("gsm8k", "model-1", fathom.Write("outputs.jsonl", Good + "\n" + line + "\n"));

        imported.RefusesWith(place, problem);
        Assert.Equal(before, await File.ReadAllBytesAsync(fathom.PathOf("runs", "gsm8k.model-1.received.jsonl"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_benchmark_that_is_unknown_is_refused_with_the_known_ones()
    {
        using Fathom fathom = new();

        (await fathom.ImportAsync("gsm8kk", "model-1", fathom.Write("outputs.jsonl", Good))).RefusesWith("There is no benchmark 'gsm8kk'", "gsm8k", "bbh");

        Assert.False(Directory.Exists(fathom.PathOf("runs")));
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_empty_or_no_gzip_is_refused_by_name()
    {
        using Fathom fathom = new();

        (await fathom.ImportAsync("gsm8k", "model-1", fathom.PathOf("absent.jsonl"))).RefusesWith("absent.jsonl", "cannot be read");
        (await fathom.ImportAsync("gsm8k", "model-1", fathom.Write("empty.jsonl", "\n\n"))).RefusesWith("empty.jsonl", "no outputs to import");
        (await fathom.ImportAsync("gsm8k", "model-1", fathom.Write("plain.jsonl.gz", Good))).RefusesWith("plain.jsonl.gz", "cannot be read");

        Assert.False(Directory.Exists(fathom.PathOf("runs")));
    }

    [Fact]
    public async Task An_output_without_target_and_dataset_is_refused()
    {
        using Fathom fathom = new();

        ProcessResult imported = await fathom.ImportAsync("gsm8k", "model-1", fathom.Write("outputs.jsonl", """{"id":"a","output":"4"}"""));

        imported.ExitsWith(3);
        imported.ShowsNoStackTrace();
        Assert.Contains("gsm8k/test.jsonl", imported.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_output_folder_is_refused_and_stays_as_it_was()
    {
        using Fathom fathom = new();
        fathom.Write("runs", "not a folder");

        ProcessResult imported = await fathom.ImportAsync("gsm8k", "model-1", fathom.Write("outputs.jsonl", Good));

        imported.RefusesWith("runs");
        Assert.Equal("not a folder", await File.ReadAllTextAsync(fathom.PathOf("runs"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_missing_from_the_command_line_is_said_with_exit_code_3()
    {
        using Fathom fathom = new();

        ProcessResult imported = await fathom.RunAsync("import", "outputs.jsonl", "--model", "model-1");

        imported.ExitsWith(3);
        imported.ShowsNoStackTrace();
        Assert.Contains("--benchmark", imported.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hostile_model_name_stays_within_the_folder()
    {
        using Fathom fathom = new();

        (await fathom.ImportAsync("gsm8k", "../../evil\n::error::name", fathom.Write("outputs.jsonl", Good))).ExitsWith(0);

        Assert.Single(Directory.GetFiles(fathom.PathOf("runs")));
    }
}
