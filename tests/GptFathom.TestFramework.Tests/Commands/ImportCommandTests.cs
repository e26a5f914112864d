using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CommandHost _host;

    public ImportCommandTests()
    {
        _host = new CommandHost(_folder, BenchmarkAssembly.Make());
        _folder.Write("outputs.jsonl", """
            {"id":"easy/1","output":"4","target":"4"}
            {"id":"easy/2","output":"5","target":"4"}
            """);
    }

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(null, ".fathom/runs")]
    [InlineData("mine/runs", "mine/runs")]
    public async Task Importing_writes_a_run_under_the_model_s_name_and_says_what_is_in_it(string? folder, string expected)
    {
        string[] arguments = ["import", "outputs.jsonl", "--benchmark", "sums", "--model", "old/model", .. folder is null ? Array.Empty<string>() : ["--out", folder]];
        Assert.Equal(0, await _host.RunAsync(arguments));
        string written = _folder.PathOf($"{expected}/sums.old%2Fmodel.received.jsonl");
        Assert.Equal(2, SnapshotReader.Read(written).Records.Count);
        Assert.Equal(
            $"sums, old/model: n 2, score 100.0 %, answered 2, no answer 0, truncated 0, refused 0, errors 0{Environment.NewLine}written: {written}{Environment.NewLine}", _host.Output);
    }

    [Fact]
    public async Task An_unknown_benchmark_is_named_with_those_that_are_known()
    {
        FathomException unknown = await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync("import", "outputs.jsonl", "--benchmark", "sum", "--model", "m"));
        Assert.Equal("There is no benchmark 'sum'; known: products, quotients, sums.", unknown.Message);
    }

    [Fact]
    public async Task Targets_may_come_from_a_data_folder()
    {
        _folder.Write("data/sums.jsonl", """{"id":"x","input":"2 + 2?","target":"4","group":"known"}""");
        _folder.Write("bare.jsonl", """{"id":"x","output":"4"}""");
        Assert.Equal(0, await _host.RunAsync("import", "bare.jsonl", "--benchmark", "sums", "--model", "m", "--data", "data"));
        Assert.Equal("known", Assert.Single(SnapshotReader.Read(_folder.PathOf(".fathom/runs/sums.m.received.jsonl")).Records).Group);
    }

    [Fact]
    public async Task Model_benchmark_and_at_least_one_file_are_required()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _host.RunAsync("import", "outputs.jsonl", "--benchmark", "sums"));
        await Assert.ThrowsAsync<ArgumentException>(() => _host.RunAsync("import", "--benchmark", "sums", "--model", "m"));
    }
}
