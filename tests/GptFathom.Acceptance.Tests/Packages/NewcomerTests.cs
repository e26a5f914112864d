using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Packages;

/// <summary>The first hour with the template: create, run, upgrade, look, accept.</summary>
public sealed class NewcomerTests(UpgradeProject project)
{
    private const string Name = "My.Evals";

    [Fact]
    public async Task From_an_empty_cache_the_template_goes_green_red_and_green_again_and_dirties_nothing()
    {
        using Newcomer newcomer = new(await project.FeedAsync());
        await newcomer.CreateProjectAsync(Name);
        await newcomer.CommitAsync(Name);
        string fathom = await newcomer.InstallToolAsync();

        ProcessResult build = await newcomer.DotnetAsync(Name, "build");
        ProcessResult green = await newcomer.DotnetAsync(Name, "test");
        string afterGreen = await newcomer.ChangedFilesAsync(Name);
        string configuration = newcomer.PathOf(Name, "fathom.json");
        await File.WriteAllTextAsync(
            configuration,
            (await File.ReadAllTextAsync(configuration, TestContext.Current.CancellationToken)).Replace("\"candidate\": \"demo-1\"", "\"candidate\": \"demo-2\"", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);
        ProcessResult red = await newcomer.DotnetAsync(Name, "test");
        string afterRed = await newcomer.ChangedFilesAsync(Name);
        ProcessResult looked = await newcomer.RunAsync(
            Name, fathom, "compare", Path.Combine("Snapshots", "support-tickets.verified.jsonl"), Path.Combine("Snapshots", "support-tickets.demo-2.received.jsonl"));
        ProcessResult accepted = await newcomer.RunAsync(Name, "sh", "-c", HintOf(red, "accept:"));
        ProcessResult greenAgain = await newcomer.DotnetAsync(Name, "test");

        build.ExitsWith(0);
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
        green.ExitsWith(0);
        Assert.DoesNotContain("warning", green.Everything, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(afterGreen);
        red.ExitsWith(2);
        Assert.Contains("support-tickets: Regressed. 90.0 → 30.0 %", red.Output, StringComparison.Ordinal);
        Assert.Equal(" M fathom.json", afterRed.TrimEnd());
        looked.ExitsWith(2);
        Assert.Contains("Regressed", looked.Output, StringComparison.Ordinal);
        accepted.ExitsWith(0);
        greenAgain.ExitsWith(0);
        Assert.Equal(
            ["Snapshots/support-tickets.verified.jsonl", "Snapshots/support-tickets.verified.md", "fathom.json"],
            (await newcomer.ChangedFilesAsync(Name)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[3..].Trim()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_show_hint_of_a_red_gate_explains_the_drop()
    {
        using Newcomer newcomer = new(await project.FeedAsync());
        await newcomer.CreateProjectAsync(Name);

        ProcessResult red = await newcomer.DotnetAsync(Name, "test", "--fathom-candidate", "demo-2");
        ProcessResult shown = await newcomer.RunAsync(Name, "sh", "-c", HintOf(red, "show:"));

        shown.ExitsWith(2);
        Assert.Contains("Regressed", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workflow_reads_only_pins_its_actions_and_keeps_keys_from_the_job_that_writes()
    {
        using Newcomer newcomer = new(await project.FeedAsync());
        await newcomer.CreateProjectAsync(Name);

        string workflow = await File.ReadAllTextAsync(newcomer.PathOf(Name, ".github", "workflows", "fathom.yml"), TestContext.Current.CancellationToken);
        string[] jobs = workflow.Split("\n  comment:\n");

        Assert.Contains("\non:\n  pull_request:\n\npermissions:\n  contents: read\n", workflow, StringComparison.Ordinal);
        string[] uses = [.. workflow.Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal))];
        Assert.NotEmpty(uses);
        Assert.All(uses, line => Assert.Matches("uses: actions/[a-z-]+@[0-9a-f]{40} # v", line));
        Assert.Equal(2, jobs.Length);
        Assert.Contains("    environment: models\n", jobs[0], StringComparison.Ordinal);
        Assert.Contains("secrets.OPENAI_API_KEY", jobs[0], StringComparison.Ordinal);
        Assert.DoesNotContain(": write", jobs[0], StringComparison.Ordinal);
        Assert.DoesNotContain("secrets.", jobs[1], StringComparison.Ordinal);
        Assert.DoesNotContain("checkout", jobs[1], StringComparison.Ordinal);
        Assert.Contains("    permissions:\n      pull-requests: write\n", jobs[1], StringComparison.Ordinal);
    }

    // The command that a line of the gate's message offers, as it stands there.
    private static string HintOf(ProcessResult run, string word) =>
        run.Output.Split('\n').First(line => line.TrimStart().StartsWith(word, StringComparison.Ordinal)).Trim()[word.Length..].Trim();
}
