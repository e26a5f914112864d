using GptFathom.Commands;
using GptFathom.Runs;
using GptFathom.Snapshots;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Commands;

public sealed class RunImporterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Outputs_are_scored_by_the_benchmark_s_own_body()
    {
        BenchmarkRun run = await ImportAsync("""
            {"id":"sums/2","output":"The answer is 5.","target":"6"}
            {"id":"sums/1","output":"The answer is 4.","target":"4"}
            {"id":"products/1","output":"I do not know.","target":"9","category":"hard"}
            """);
        Assert.Equal(
            ["products/1 hard NoAnswer 0 ", "sums/1 sums Answered 1 4", "sums/2 sums Answered 0 5"],
            run.Records.Select(r => $"{r.Id} {r.Group} {r.Outcome} {r.Score} {r.Attempts[0].Answer}"));
        Assert.Equal(["The answer is 4."], run.Records[1].Attempts[0].Outputs);
        Assert.Empty(run.Records[1].Attempts[0].Requests);
        RunHeader header = run.Header;
        Assert.Equal(("sums", Capability.Math, "old-model", 3, false, true), (header.Benchmark, header.Capability, header.Model, header.Samples, header.IsPartial, header.IsImported));
        Assert.Equal(["extraction", "imported", "metric"], header.Settings.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Fingerprint.Of("sums", header.Settings), header.Fingerprint);
    }

    [Fact]
    public async Task A_list_of_outputs_is_as_many_repeats()
    {
        SampleRecord record = Assert.Single((await ImportAsync("""{"id":"a","output":["4","5","four? 4","4"],"target":"4"}""")).Records);
        Assert.Equal((4, 0.75), (record.Attempts.Count, record.Score));
    }

    [Fact]
    public async Task Without_a_target_it_is_that_of_the_dataset()
    {
        _folder.Write("sums.jsonl", """{"id":"a","input":"2 + 2?","target":"4","group":"easy"}""");
        SampleRecord record = Assert.Single((await ImportAsync("""{"id":"a","output":"4"}""")).Records);
        Assert.Equal((1, "easy"), (record.Score, record.Group));
        FathomException unknown = await Assert.ThrowsAsync<FathomException>(() => ImportAsync("""{"id":"b","output":"4"}"""));
        Assert.Equal($"{_folder.PathOf("outputs.jsonl")}(1): there is no 'target', and the dataset of sums has no sample 'b'.", unknown.Message);
    }

    [Fact]
    public async Task Neither_prompt_nor_input_is_a_part_of_an_imported_sample()
    {
        BenchmarkRun one = await ImportAsync("""{"id":"a","output":"4","target":"4","input":"2 + 2?","prompt":"Add."}"""), other = await ImportAsync("""{"id":"a","output":"5","target":"4"}""");
        Assert.Equal(one.Records[0].Hash, other.Records[0].Hash);
        Assert.NotEqual(one.Records[0].Hash, (await ImportAsync("""{"id":"a","output":"4","target":"5"}""")).Records[0].Hash);
    }

    [Fact]
    public async Task Several_files_are_one_run_and_may_be_compressed()
    {
        string first = _folder.Write("1.jsonl", """{"id":"a","output":"4","target":"4"}""");
        string second = _folder.WriteGzip("2.jsonl.gz", "\n{\"id\":\"b\",\"output\":\"4\",\"target\":\"4\"}\r\n");
        Assert.Equal(["a", "b"], (await ImportAsync([first, second])).Records.Select(r => r.Id));
    }

    [Fact]
    public async Task An_id_that_occurs_twice_is_named_with_both_places()
    {
        string first = _folder.Write("1.jsonl", """{"id":"a","output":"4","target":"4"}"""), second = _folder.Write("2.jsonl", """{"id":"a","output":"4","target":"4"}""");
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ImportAsync([first, second]));
        Assert.Equal($"{second}(1): the id 'a' was already used in {first}(1); ids are unique within a run.", problem.Message);
    }

    [Theory]
    [InlineData("{\"id\":\"a\",\"output\":\"4\",\"target\":\"4\"}\n{\"id\":", "(2,")]
    [InlineData("{\"output\":\"4\"}", "(1): the field 'id' is missing; expected a string")]
    [InlineData("\n\n", ": there are no outputs to import.")]
    public async Task A_malformed_file_is_named_with_its_line(string text, string expected) => Assert.StartsWith(
        _folder.PathOf("outputs.jsonl") + expected, (await Assert.ThrowsAsync<FathomException>(() => ImportAsync(text))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(nameof(Fixtures.Body), "sums: Fixtures has no constructor without parameters")]
    [InlineData(nameof(AsksForMore.Body), "sums: the body asks for a TextWriter")]
    [InlineData(nameof(AsksForMore.Judged), "sums: the body asks for the model 'judge'; outputs can be imported only for benchmarks that ask nothing but the candidate.")]
    [InlineData(nameof(AsksForMore.Classified), "sums: the body asks for a toxicity classifier; outputs can be imported only")]
    public async Task A_body_that_needs_more_than_a_sample_and_a_model_is_refused(string method, string expected)
    {
        BenchmarkDefinition definition = expected.Contains("Fixtures", StringComparison.Ordinal) ? Declared.Definition<Fixtures>(method) : Declared.Definition<AsksForMore>(method);
        string file = _folder.Write("outputs.jsonl", """{"id":"a","output":"4","target":"4"}""");
        FathomException problem = await Assert.ThrowsAsync<FathomException>(
            () => new RunImporter(definition, "m", TestHost.FoldersIn(_folder)).ImportAsync([file], TestContext.Current.CancellationToken));
        Assert.StartsWith(expected, problem.Message, StringComparison.Ordinal);
    }

    private Task<BenchmarkRun> ImportAsync(string text) => ImportAsync([_folder.Write("outputs.jsonl", text)]);

    private Task<BenchmarkRun> ImportAsync(IReadOnlyList<string> files) =>
        new RunImporter(Declared.Definition<NumberBody>(nameof(NumberBody.Solve)), "old-model", TestHost.FoldersIn(_folder)).ImportAsync(files, TestContext.Current.CancellationToken);

    private sealed class Fixtures(TextWriter output)
    {
        [Benchmark("sums", Capability.Math), JsonLines("sums.jsonl")]
        public void Body(Sample sample) => output.Write(sample.Id);
    }

    private sealed class AsksForMore
    {
        private readonly char _end = '\n';

        [Benchmark("sums", Capability.Math), JsonLines("sums.jsonl")]
        public void Body(TextWriter output) => output.Write(_end);

        [Benchmark("sums", Capability.Math), JsonLines("sums.jsonl")]
        public bool Judged([Model("judge")] IChatClient judge) => judge is null && _end == ' ';

        [Benchmark("sums", Capability.Math), JsonLines("sums.jsonl")]
        public bool Classified(IToxicityClassifier toxicity) => toxicity is null && _end == ' ';
    }
}
