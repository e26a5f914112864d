using System.Globalization;
using Xunit;

namespace GptFathom.Scenarios.Commands;

/// <summary>Runs that exist already, compared from the command line: exit codes and refusals.</summary>
public sealed class CompareTests
{
    [Theory]
    [InlineData(20, 0, "Held", 0)]
    [InlineData(20, 12, "Regressed", 2)]
    [InlineData(3, 0, "Inconclusive", 0)]
    public async Task The_exit_code_follows_from_the_verdict(int samples, int misses, string verdict, int exitCode)
    {
        using Fathom fathom = new();
        await ImportAsync(fathom, "gsm8k", "old", samples, 0);
        await ImportAsync(fathom, "gsm8k", "new", samples, misses);

        ProcessResult compared = await fathom.CompareAsync("old", "new");

        compared.ExitsWith(exitCode);
        Assert.Equal(verdict, fathom.Verdict.RunVerdict);
        Assert.Contains($"Run: {verdict} (", compared.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strict_makes_inconclusive_an_exit_code_of_4()
    {
        using Fathom fathom = new();
        await ImportAsync(fathom, "gsm8k", "old", 3, 0);
        await ImportAsync(fathom, "gsm8k", "new", 3, 0);

        (await fathom.CompareAsync("old", "new", "--strict")).ExitsWith(4);
    }

    [Fact]
    public async Task An_unknown_run_is_refused_with_the_known_ones()
    {
        using Fathom fathom = new();
        await ImportAsync(fathom, "gsm8k", "old", 3, 0);

        (await fathom.CompareAsync("old", "newer")).RefusesWith("'newer' is neither a snapshot file nor a model with runs in", "there are runs of old");

        Assert.False(File.Exists(fathom.PathOf("verdict.json")));
    }

    [Fact]
    public async Task Without_any_run_that_is_said()
    {
        using Fathom fathom = new();

        (await fathom.CompareAsync("old", "new")).RefusesWith("'old' is neither", "there are none");
    }

    [Fact]
    public async Task Runs_of_different_benchmarks_have_nothing_in_common()
    {
        using Fathom fathom = new();
        await ImportAsync(fathom, "gsm8k", "old", 3, 0);
        await ImportAsync(fathom, "math", "new", 3, 0);

        (await fathom.CompareAsync("old", "new")).RefusesWith("no benchmark in common", "gsm8k against math");
    }

    [Theory]
    [InlineData(0, "the snapshot is empty")]
    [InlineData(1, "truncated")]
    [InlineData(40, "truncated")]
    [InlineData(-1, "promises 3 samples, the file has 2")]
    [InlineData(-2, "truncated")]
    public async Task A_truncated_snapshot_is_refused_by_name_wherever_it_ends(int kept, string problem)
    {
        using Fathom fathom = new();
        await ImportAsync(fathom, "gsm8k", "old", 3, 0);
        await ImportAsync(fathom, "gsm8k", "new", 3, 0);
        string file = fathom.PathOf("runs", "gsm8k.new.received.jsonl");
        byte[] whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        int lastLine = whole.AsSpan(0, whole.Length - 1).LastIndexOf((byte)'\n') + 1;
        byte[] part = kept switch { -1 => whole[..lastLine], -2 => whole[..(lastLine + 10)], _ => whole[..kept] };
        await File.WriteAllBytesAsync(file, part, TestContext.Current.CancellationToken);

        ProcessResult compared = await fathom.CompareAsync(fathom.PathOf("runs", "gsm8k.old.received.jsonl"), file);

        compared.RefusesWith("gsm8k.new.received.jsonl", problem);
        Assert.Equal(part, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_snapshot_of_a_later_schema_is_refused_by_version()
    {
        using Fathom fathom = new();
        await ImportAsync(fathom, "gsm8k", "old", 3, 0);
        string file = fathom.PathOf("runs", "gsm8k.old.received.jsonl");
        string text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, text.Replace("\"schemaVersion\":1", "\"schemaVersion\":99", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        (await fathom.CompareAsync(file, file)).RefusesWith("gsm8k.old.received.jsonl(1)", "schema version 99 is not known", "reads 1");
    }

    private static async Task ImportAsync(Fathom fathom, string benchmark, string model, int samples, int misses)
    {
        IEnumerable<string> lines = Enumerable.Range(1, samples).Select(n => string.Create(
            CultureInfo.InvariantCulture, $$"""{"id":"s{{n}}","output":"The answer is {{(n <= misses ? 0 : n)}}.","target":"{{n}}"}"""));
        (await fathom.ImportAsync(benchmark, model, fathom.Write($"{model}.jsonl", string.Join('\n', lines)))).ExitsWith(0);
    }
}
