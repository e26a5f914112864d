using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Starter;

/// <summary>The suite that comes along: green with one scripted model, red with the other.</summary>
public sealed class StarterSuiteTests
{
    private static readonly string[] Capabilities = ["Coding", "Comprehension", "Knowledge", "Math", "Multilingual", "Reasoning", "Safety"];

    [Fact]
    public async Task The_accepted_model_is_green_and_everything_held()
    {
        using TempFolder folder = new();

        TestRun run = await RunAsync(folder, []);

        run.EndsWith("Held", isRed: false);
        Assert.Equal(Capabilities, run.Verdict.Capabilities.Select(VerdictFile.IdOf).Order(StringComparer.Ordinal));
        Assert.All(run.Verdict.Judgements, j => Assert.Equal("Held", VerdictFile.VerdictOf(j)));
        Assert.Equal(108, run.Verdict.Benchmarks.Sum(b => b.GetProperty("n").GetInt32()));
    }

    [Fact]
    public async Task The_other_model_is_red_and_the_seesaw_is_named_with_its_numbers()
    {
        using TempFolder folder = new();

        TestRun run = await RunAsync(folder, ["--fathom-candidate", "demo-2"]);

        run.EndsWith("Regressed", isRed: true);
        string[] gates = ["capability/Math", "run", "starter-math/gate"];
        Assert.Equal(gates, run.Tests.Failed.Select(f => f.Name).Where(gates.Contains).Order(StringComparer.Ordinal));
        string[] samples = [.. run.Tests.Failed.Select(f => f.Name).Except(gates)];
        Assert.Equal(14, samples.Length);
        Assert.All(samples, name => Assert.StartsWith("starter-math/", name, StringComparison.Ordinal));
        Assert.Equal(
            Capabilities.Select(c => (c, c switch { "Coding" => "Improved", "Math" => "Regressed", _ => "Held" })),
            run.Verdict.Capabilities.Select(c => (VerdictFile.IdOf(c), VerdictFile.VerdictOf(c))).OrderBy(c => c.Item1, StringComparer.Ordinal));
        Assert.Contains("Seesaw: Coding +50.0 improved while Math −58.3 regressed (points).", run.Tests["run"].Message, StringComparison.Ordinal);
        Assert.Contains("Seesaw: Coding +50.0 improved while Math −58.3 regressed (points).", run.Output, StringComparison.Ordinal);
        System.Text.Json.JsonElement math = run.Verdict.Benchmark("starter-math");
        Assert.Equal((24, 0, 14), (math.GetProperty("n").GetInt32(), math.GetProperty("gained").GetInt32(), math.GetProperty("lost").GetInt32()));
    }

    // The accepted runs are copied: a test leaves nothing behind in the checkout.
    private static Task<TestRun> RunAsync(TempFolder folder, string[] arguments)
    {
        Directory.CreateDirectory(folder.PathOf("snapshots"));
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Benchmarks, "Snapshots"), "*.verified.jsonl"))
            File.Copy(file, folder.PathOf("snapshots", Path.GetFileName(file)));
        return TestProcess.RunAsync(
            Repository.Root, Path.Combine(Repository.Benchmarks, "GptFathom.Benchmarks.csproj"), folder.PathOf("results"),
            [$"--fathom-snapshots={folder.PathOf("snapshots")}", $"--fathom-store={folder.PathOf("store")}", .. arguments]);
    }
}
