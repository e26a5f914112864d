using System.Diagnostics;
using System.Globalization;
using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Interruptions;

/// <summary>Nothing paid for is lost, whenever the process dies.</summary>
public sealed class KillTests(UpgradeProject project)
{
    private const int InFlight = 8;

    /// <summary>More than that and the run is over before all kills are.</summary>
    private const int MostAsked = 30;
    private const int Seed = 20_261_122;

    private static readonly int Kills = Requirement.Endurance.IsNamed ? 100 : 10;
    private static readonly int Samples = 20 * Kills;

    [Fact]
    public async Task After_many_kills_nothing_on_disk_was_asked_twice_and_the_snapshot_is_that_of_an_undisturbed_run()
    {
        await using Scenario undisturbed = await Scenario.CreateAsync(project, ("capitals", Samples));
        undisturbed.Misses("old", "capitals", Missed);
        (await undisturbed.RunAsync()).ExitsWith(0);
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", Samples));
        scenario.Misses("old", "capitals", Missed);
        scenario.Configure(c => c["concurrency"] = InFlight);
        scenario.Server.Delay = TimeSpan.FromMilliseconds(15);
        Random random = new(Seed);

        int killedMidRun = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            Dictionary<string, int> stored = StoredPrompts(scenario).ToDictionary(prompt => prompt, prompt => scenario.Server.Asked[prompt]);
            int requests = scenario.Server.Requests;
            if (await KillSomewhereAsync(scenario, random)) killedMidRun++;
            Assert.All(stored, prompt => Assert.Equal(prompt.Value, scenario.Server.Asked[prompt.Key]));
            // What was answered is on disk but for what was under way.
            Assert.InRange(scenario.Server.Requests - requests - (StoredPrompts(scenario).Count - stored.Count), 0, InFlight);
        }
        int storedBefore = StoredPrompts(scenario).Count;
        int requestsBefore = scenario.Server.Requests;
        ProcessResult last = await scenario.RunAsync();

        last.ExitsWith(0);
        Assert.InRange(killedMidRun, Kills / 2, Kills);
        Assert.InRange(storedBefore, 1, Samples - 1);
        Assert.Equal(Samples - storedBefore, scenario.Server.Requests - requestsBefore);
        Assert.Equal(File.ReadAllBytes(undisturbed.Received("capitals", "old")), File.ReadAllBytes(scenario.Received("capitals", "old")));
    }

    private static IEnumerable<int> Missed => Enumerable.Range(1, Samples).Where(n => n % 7 == 0);

    // After some requests and a moment more, or, one time in three, at any time at all: while it starts, too.
    private static async Task<bool> KillSomewhereAsync(Scenario scenario, Random random)
    {
        int before = scenario.Server.Requests;
        int more = random.Next(1, 16);
        bool anytime = random.Next(3) == 0;
        TimeSpan moment = anytime ? TimeSpan.FromMilliseconds(random.Next(1_000)) : TimeSpan.FromMilliseconds(random.NextDouble() * 12);
        using RunningProcess process = scenario.Start();
        while (!anytime && scenario.Server.Requests < before + more && !process.HasExited) await Task.Delay(1, TestContext.Current.CancellationToken);
        for (Stopwatch waited = Stopwatch.StartNew(); waited.Elapsed < moment && scenario.Server.Requests < before + MostAsked;)
            await Task.Delay(1, TestContext.Current.CancellationToken);
        Assert.False(process.HasExited, "the run was over before it could be killed");
        process.Kill();
        await process.EndAsync();
        return scenario.Server.Requests > before;
    }

    // A right reply is 1000 more than the number of its question, a wrong one 5000 more.
    private static HashSet<string> StoredPrompts(Scenario scenario) =>
        [.. StoreFiles.Replies(scenario.PathOf(".fathom", "completions", "old")).Select(reply => Exam.Prompt("capitals", NumberOf(int.Parse(reply, CultureInfo.InvariantCulture))))];

    private static int NumberOf(int reply) => reply > 5_000 ? reply - 5_000 : reply - 1_000;
}
