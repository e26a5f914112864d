using GptFathom.Gates;
using Xunit;

namespace GptFathom.Tests.Commands;

/// <summary>The catalogue of an application's own benchmarks.</summary>
public sealed class CatalogueCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CommandHost _host;

    public CatalogueCommandTests()
    {
        _folder.Write("sums.jsonl", """{"input":"2 + 2?","target":"4"}""");
        _host = new(_folder, BenchmarkAssembly.Make());
    }

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_body_with_a_prompt_in_code_is_not_run()
    {
        Assert.Equal(ExitCodes.Success, await _host.RunAsync("catalogue"));
        Assert.Contains("| sums | 1 | 0 |  | no limit, T 0 |  | code |  | after a run |  |  | after a run |", _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_data_and_source_the_number_of_samples_is_not_known()
    {
        await _host.RunAsync("catalogue", "--suite", "products");
        Assert.Contains("| products |  | 0 |", _host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("| sums |", _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_written_in_place_of_the_console()
    {
        await _host.RunAsync("catalogue", "--out", "docs/page.md");
        Assert.Equal("", _host.Output);
        Assert.StartsWith("# Benchmarks\n", await File.ReadAllTextAsync(_folder.PathOf("docs/page.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suite_that_is_not_there_is_a_message_with_those_that_are()
    {
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync("catalogue", "--suite", "nowhere"));
        Assert.Equal("There is no suite or benchmark 'nowhere'; known: all, products, quotients, sums.", problem.Message);
    }
}
