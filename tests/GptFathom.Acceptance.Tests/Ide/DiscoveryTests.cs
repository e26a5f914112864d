using System.Text.Json;
using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Ide;

/// <summary>What the tree of tests is built from.</summary>
public sealed class DiscoveryTests(UpgradeProject project)
{
    [Fact]
    public async Task Samples_and_gates_have_names_places_and_traits()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("notes", 20), ("sums", 20));
        await using TestServer server = await TestServer.StartAsync(scenario);

        IReadOnlyList<TestNode> all = await server.DiscoverAsync();
        TestNode Find(string name) => all.Single(n => n.Name == name);

        Assert.Equal(20 + 1 + 20 + 1 + 2 + 1 + 3, all.Count);
        Assert.All(all, n => Assert.Equal("discovered", n.State));
        Assert.Equal(all.Count, all.Select(n => n.Uid).Distinct().Count());
        TestNode sample = Find("notes/007");
        Assert.Equal((scenario.PathOf("data", "notes.jsonl"), 7), sample.Location);
        Assert.Equal("Upgrade.Notes", sample.Parent.Type);
        Assert.StartsWith("Take(GptFathom.Sample,Microsoft.Extensions.AI.IChatClient,", sample.Parent.Method, StringComparison.Ordinal);
        Assert.Equal(["Benchmark=notes", "Capability=Safety", "Owner=support"], sample.Traits);
        TestNode gate = Find("notes/gate");
        Assert.Equal(sample.Parent, gate.Parent);
        Assert.Equal("Notes.cs", Path.GetFileName(gate.Location.File));
        Assert.Equal(sample.Traits, gate.Traits);
        Assert.Equal("Upgrade.Sums", Find("sums/001").Parent.Type);
        Assert.Equal(["Capability=Math"], Find("capability/Math").Traits);
        Assert.Equal(("GptFathom.Runtime.RunGates", "Gate"), Find("run").Parent);
        Assert.Equal(0, scenario.Server.Requests);
    }

    [Fact]
    public async Task Ids_stay_when_lines_are_inserted_and_in_another_folder()
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 20));
        await using Scenario other = await Scenario.CreateAsync(project, ("capitals", 20));
        await using TestServer server = await TestServer.StartAsync(scenario);
        IReadOnlyList<TestNode> before = await server.DiscoverAsync();

        scenario.Write("data/capitals.jsonl", Exam.Line("capitals", 99) + "\n" + Exam.Lines("capitals", 20));
        IReadOnlyList<TestNode> after = await server.DiscoverAsync();
        await using TestServer elsewhere = await TestServer.StartAsync(other);

        Assert.Equal(Ids(before), Ids(after.Where(n => n.Name != "capitals/099")));
        Assert.Equal((scenario.PathOf("data", "capitals.jsonl"), 8), after.Single(n => n.Name == "capitals/007").Location);
        Assert.Equal(Ids(before), Ids(await elsewhere.DiscoverAsync()));
    }

    [Fact]
    public async Task Hostile_ids_and_replies_stay_on_their_line_and_command_nobody()
    {
        const string hostile = "a\n##vso[task.complete]\e[31m::error::\"é\u2028";
        await using Scenario scenario = await Scenario.CreateAsync(project, ("notes", 20));
        string[] ids = [hostile, new string('x', 10_000), new string('x', 10_000) + "y", "gate", "\"quoted\"", .. Enumerable.Range(6, 15).Select(Exam.Id)];
        scenario.Write("data/notes.jsonl", string.Concat(ids.Select((id, i) =>
            JsonSerializer.Serialize(new { id, question = Exam.Prompt("notes", i + 1), answer = i < 12 ? $"{1001 + i}" : "##vso[task.complete]\n::error::" }) + "\n")));
        await scenario.AcceptOldAsync();
        scenario.Says("new", "notes", Enumerable.Range(1, 12), _ => new Reply($"no\n{hostile}"));
        scenario.Configure(c => c["candidate"] = "new");
        await using TestServer server = await TestServer.StartAsync(scenario);

        IReadOnlyList<TestNode> listed = await server.DiscoverAsync();
        IReadOnlyList<TestNode> run = await server.RunAllAsync();
        ProcessResult console = await scenario.RunAsync("--show-stdout", "all", "--progress", "off");

        Assert.Equal(20 + 3 + 3, listed.Select(n => n.Uid).Distinct().Count());
        Assert.Equal(listed.Select(n => n.Uid).Order(StringComparer.Ordinal), run.Select(n => n.Uid).Order(StringComparer.Ordinal));
        Assert.Equal(12, run.Count(n => n.State == "failed" && n.Name.StartsWith("notes/", StringComparison.Ordinal) && n.Parent.Type == "Upgrade.Notes" && n.Error!.Contains("- accepted", StringComparison.Ordinal)));
        Assert.All(listed.Concat(run), n => Assert.False(n.Name.Any(char.IsControl) || n.Name.Length > 300, n.Name));
        Assert.All([.. run.Select(n => n.Error), .. run.Select(n => n.Output), .. server.Log, console.Output, console.Error], CommandsNobody);
    }

    private static IEnumerable<string> Ids(IEnumerable<TestNode> nodes) => nodes.Select(n => $"{n.Name} {n.Uid}");

    private static void CommandsNobody(string? text)
    {
        Assert.DoesNotContain("##vso", text ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("::error", text ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("\e[31m", text ?? "", StringComparison.Ordinal);
    }
}
