using Xunit;

namespace GptFathom.Scenarios.Places;

/// <summary>Several models that are gated side by side in one repository.</summary>
public sealed class ProfileTests(PlacedProject project) : IClassFixture<PlacedProject>
{
    [Fact]
    public async Task Two_profiles_gate_two_models_with_snapshots_of_their_own()
    {
        string checkout = project.CheckOut();
        FolderContents.Write(checkout, "fathom.large.json", """{ "candidate": "old" }""");
        FolderContents.Write(checkout, "fathom.mini.json", """{ "candidate": "new" }""");
        IReadOnlyList<string> before = FolderContents.Hashes(checkout);

        foreach (string profile in new[] { "large", "mini" })
        {
            (await TestAsync(checkout, profile)).EndsWith("NoBaseline", isRed: false);
            (await project.RunAsync(checkout, ["accept", "--profile", profile])).ExitsWith(0);
        }
        TestRun large = await TestAsync(checkout, "large");
        TestRun mini = await TestAsync(checkout, "mini");
        TestRun swapped = await TestAsync(checkout, "large", "--fathom-candidate", "new");

        large.EndsWith("Held", isRed: false);
        mini.EndsWith("Held", isRed: false);
        Assert.Equal((100.0, 50.0), (Score(large), Score(mini)));
        swapped.EndsWith("Regressed", isRed: true);
        Assert.Contains("accept tickets --model \"new\" --profile large", swapped.Tests["tickets/gate"].Message, StringComparison.Ordinal);
        Assert.Equal(
            ["large/tickets.new.received.jsonl", "large/tickets.old.received.jsonl", "large/tickets.verified.jsonl", "large/tickets.verified.md",
                "mini/tickets.new.received.jsonl", "mini/tickets.verified.jsonl", "mini/tickets.verified.md", "tickets.verified.jsonl"],
            FolderContents.Names(Path.Combine(checkout, "Snapshots")));
        Assert.Subset(FolderContents.Hashes(checkout).ToHashSet(), before.ToHashSet());
    }

    [Theory]
    [InlineData("absent", "There is no profile 'absent': ", "fathom.absent.json does not exist.")]
    [InlineData("../mini", "'profile': expected a name of letters, digits", "other than local")]
    [InlineData("local", "'profile': expected a name of letters, digits", "other than local")]
    [InlineData("schema", "'profile': expected a name of letters, digits", "other than local and schema")]
    public async Task A_profile_that_is_none_is_one_failed_gate(string profile, string problem, string more)
    {
        string checkout = project.CheckOut();

        (await TestAsync(checkout, profile)).IsStoppedBy(problem, more);
        (await project.RunAsync(checkout, ["accept", "--profile", profile])).RefusesWith(problem, more);
    }

    [Fact]
    public async Task The_environment_can_name_the_profile()
    {
        string checkout = project.CheckOut();
        FolderContents.Write(checkout, "fathom.mini.json", """{ "candidate": "new" }""");

        TestRun run = await project.TestAsync(checkout, project.NewFolder(), [], environment: new Dictionary<string, string?> { ["FATHOM__PROFILE"] = "mini" });

        run.EndsWith("NoBaseline", isRed: false);
        Assert.True(File.Exists(Path.Combine(checkout, "Snapshots", "mini", "tickets.new.received.jsonl")));
    }

    private Task<TestRun> TestAsync(string checkout, string profile, params string[] arguments) =>
        project.TestAsync(checkout, project.NewFolder(), ["--fathom-profile", profile, .. arguments]);

    private static double Score(TestRun run) => run.Verdict.Benchmark("tickets").GetProperty("candidate").GetDouble();
}
