using GptFathom.Scenarios.Support;
using Xunit;

namespace GptFathom.Scenarios.Input;

/// <summary>Configuration that is not what it should be: one failed gate that names file or variable, key and what was expected.</summary>
public sealed class ConfigurationTests(UpgradeProject project)
{
    [Theory]
    [InlineData("{ \"candidate\": \"old\"", "fathom.json(1,", "malformed JSON")]
    [InlineData("[]", "fathom.json", "expected a JSON object")]
    [InlineData("{ \"candidat\": \"old\" }", "fathom.json: 'candidat'", "unknown key; known here:")]
    [InlineData("{ \"concurrency\": 0 }", "fathom.json: 'concurrency'", "expected a whole number from 1 to 1024, not '0'")]
    [InlineData("{ \"gate\": { \"alpha\": \"high\" } }", "fathom.json: 'gate:alpha'", "expected a number from 0.0001 to 0.5, not 'high'")]
    [InlineData("{ \"gate\": { \"missing\": \"maybe\" } }", "fathom.json: 'gate:missing'", "expected one of Fail, Skip, not 'maybe'")]
    [InlineData("{ \"models\": { \"old\": { \"endpoint\": \"localhost\" } } }", "fathom.json: 'models:old:endpoint'", "expected an absolute http or https address")]
    [InlineData("{ \"models\": { \"old\": { \"api\": \"scripted\" } } }", "fathom.json: 'models:old", "expected the path of a scripted model's completions")]
    [InlineData("{ \"models\": { \"old\": { \"api\": \"grpc\" } } }", "fathom.json: 'models:old:api'", "api 'grpc' is not known; expected one of OpenAI, ")]
    [InlineData("{ \"models\": { \"old\": { \"api\": \"anthropic\" } } }", "fathom.json: 'models:old:api'", "needs the package GptFathom.Anthropic")]
    [InlineData(
        "{ \"models\": { \"old\": { \"tokenizer\": \"cl100k_base\" } } }", "fathom.json: 'models:old:tokenizer'", "needs the package GptFathom.Tokenizers")]
    [InlineData("{ \"keys\": { \"openai\": \"sk-secret\" } }", "fathom.json", "'keys' does not belong into a file")]
    public async Task A_bad_fathom_json_is_one_failed_gate(string text, string place, string problem)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));
        scenario.Write("fathom.json", text);

        TestRun run = await scenario.TestAsync();

        run.IsStoppedBy(place, problem);
        Assert.DoesNotContain("sk-secret", run.Everything, StringComparison.Ordinal);
        Assert.Equal(0, scenario.Server.Requests);
        Assert.Equal(text, scenario.Read("fathom.json"));
        run.ShowsNoStackTrace();
    }

    [Theory]
    [InlineData("FATHOM__CONCURRENCY", "many", "environment variable FATHOM__CONCURRENCY: expected a whole number")]
    [InlineData("FATHOM__GATE__ALFA", "0.1", "environment variable FATHOM__GATE__ALFA: unknown key; known here: alpha")]
    public async Task A_bad_variable_is_one_failed_gate(string variable, string value, string problem)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));

        TestRun run = await scenario.TestAsync(new Dictionary<string, string?> { [variable] = value });

        run.IsStoppedBy(problem);
    }

    [Theory]
    [InlineData("--fathom-limit", "0", "--fathom-limit is '0'; expected a whole number from 1.")]
    [InlineData("--fathom-limit", "many", "--fathom-limit is 'many'; expected a whole number from 1.")]
    [InlineData("--fathom-shard", "5/4", "--fathom-shard is '5/4'; expected i/n such as 2/4, where n is at most 1000 and i from 1 to n.")]
    [InlineData("--fathom-shard", "half", "--fathom-shard is 'half'; expected i/n such as 2/4")]
    [InlineData("--fathom-offline", "--fathom-fresh", "expected one of them")]
    public async Task A_bad_option_ends_the_run_before_it_starts(string option, string value, string problem)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));

        ProcessResult run = await scenario.RunAsync(option, value);

        run.ExitsWith(5);
        Assert.Contains(problem, run.Everything, StringComparison.Ordinal);
        Assert.Equal(0, scenario.Server.Requests);
        run.ShowsNoStackTrace();
    }

    [Theory]
    [InlineData("accept")]
    [InlineData("compare", "a", "b")]
    [InlineData("import", "x.jsonl", "--benchmark", "capitals", "--model", "m")]
    public async Task A_command_refuses_a_bad_fathom_json_too(params string[] command)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));
        scenario.Write("fathom.json", "{");

        (await scenario.RunAsync(command)).RefusesWith("fathom.json(1,", "malformed JSON");
    }

    [Theory]
    [InlineData("models")]
    [InlineData("plan")]
    public async Task A_command_names_the_package_that_a_model_needs(string command)
    {
        await using Scenario scenario = await Scenario.CreateAsync(project, ("capitals", 12));
        scenario.Write("fathom.json", """{ "candidate": "new", "models": { "new": { "api": "anthropic" } } }""");

        (await scenario.RunAsync(command)).RefusesWith("fathom.json", "model 'new': api 'anthropic' needs the package GptFathom.Anthropic");
    }
}
