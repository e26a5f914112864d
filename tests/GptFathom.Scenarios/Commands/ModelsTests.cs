using GptFathom.Scenarios.Places;
using Xunit;

namespace GptFathom.Scenarios.Commands;

/// <summary>The models of an application: configured ones, and one that it makes itself.</summary>
public sealed class ModelsTests(PlacedProject project) : IClassFixture<PlacedProject>
{
    [Fact]
    public async Task They_are_listed_with_the_names_of_their_keys()
    {
        ProcessResult listed = await project.RunAsync(project.CheckOut(), ["models"], environment: Lab.Environment("https://lab.example/v1"));

        listed.ExitsWith(0);
        string[] lines = listed.Output.TrimEnd().Split('\n', StringSplitOptions.TrimEntries);
        Assert.Matches(@"^name\s+api\s+model\s+host\s+form\s+key$", lines[0]);
        Assert.Matches(@"^LAB\s+OpenAI\s+LAB\s+lab\.example\s+chat\s+lab \(set\)$", lines[1]);
        Assert.Matches(@"^my-app\s+Code\s+my-app\s+chat\s+none$", lines[2]);
        Assert.Equal(["new", "old"], lines[3..].Select(line => line.Split(' ')[0]));
        Assert.DoesNotContain(Lab.Secret, listed.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_asks_each_of_them_once_and_stores_nothing()
    {
        await using ModelServer server = new((_, _) => new Reply("OK", Model: "lab-2026-01-01"));
        await server.StartAsync();
        string checkout = project.CheckOut();

        ProcessResult check = await project.RunAsync(checkout, ["models", "check", "lab", "new"], environment: Lab.Environment(server.Endpoint));

        check.ExitsWith(0);
        Assert.Matches(@"LAB  ok      answered as lab-2026-01-01, \d+ ms, 7 \+ 3 tokens\s+new  ok      its file reads", check.Output);
        Assert.Equal(1, server.Requests);
        Assert.False(Directory.Exists(Path.Combine(checkout, ".fathom", "completions")));
    }

    [Fact]
    public async Task A_model_that_does_not_answer_says_why_in_one_line()
    {
        await using ModelServer server = new((_, _) => Reply.Error(401));
        await server.StartAsync();

        ProcessResult check = await project.RunAsync(project.CheckOut(), ["models", "check"], environment: Lab.Environment(server.Endpoint));

        check.ExitsWith(4);
        check.ShowsNoStackTrace();
        Assert.Matches(@"LAB     failed  127\.0\.0\.1:\d+: HTTP 401: the server is out of sorts\s+my-app  ok      answered as my-app-7", check.Output);
        Assert.DoesNotContain(Lab.Secret, check.Everything, StringComparison.Ordinal);
        Assert.Equal(1, server.Requests);
    }

    [Fact]
    public async Task A_model_that_is_unknown_is_refused()
    {
        ProcessResult check = await project.RunAsync(project.CheckOut(), ["models", "check", "newest"]);

        check.RefusesWith("There is no model 'newest'", "known: my-app, new, old");
    }

    [Fact]
    public async Task The_one_that_the_application_makes_is_gated_like_any_other()
    {
        string checkout = project.CheckOut();
        string[] candidate = ["--fathom-candidate", "my-app"];

        TestRun run = await project.TestAsync(checkout, Path.Combine(checkout, "results"), candidate);

        run.EndsWith("Regressed", isRed: true);
        Assert.True(Directory.Exists(Path.Combine(checkout, ".fathom", "completions", "my-app")));

        TestRun offline = await project.TestAsync(checkout, Path.Combine(checkout, "offline"), [.. candidate, "--fathom-offline"]);

        offline.EndsWith("Regressed", isRed: true);
    }
}
