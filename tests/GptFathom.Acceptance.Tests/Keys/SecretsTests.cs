using GptFathom.Acceptance.Places;
using Xunit;

namespace GptFathom.Acceptance.Keys;

/// <summary>Keys in the user's secrets, by the id that the project says.</summary>
[Collection(PlacedProject.Collection)]
public sealed class SecretsTests(PlacedProject project)
{
    [Fact]
    public async Task A_key_and_its_hosts_are_read_from_there_beside_what_other_programs_keep()
    {
        await using Witness witness = await Witness.SayingAsync("1001");
        Dictionary<string, string?> environment = WithSecrets(
            $$"""{ "Keys:lab:Value": "{{Lab.Secret}}", "Keys": { "lab": { "Hosts": "127.0.0.1" } }, "Mail": { "Password": "another-secret" } }""", witness.Endpoint);
        environment["FATHOM__KEYS__LAB__HOSTS"] = environment["FATHOM__KEYS__LAB__VALUE"] = null;

        TestRun run = await Lab.TestAsync(project, project.CheckOut(), environment);

        run.EndsWith("Regressed", isRed: true);
        Assert.All(witness.Requests, request => Assert.Contains($"Authorization: Bearer {Lab.Secret}", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_environment_wins()
    {
        await using Witness witness = await Witness.SayingAsync("1001");
        Dictionary<string, string?> environment = WithSecrets("""{ "Keys:lab:Value": "an-older-secret", "Keys:lab:Hosts": "lab.example", "candidate": "old" }""", witness.Endpoint);

        TestRun run = await Lab.TestAsync(project, project.CheckOut(), environment, "--fathom-limit", "2");

        run.IsRed(false);
        Assert.All(witness.Requests, request => Assert.Contains($"Authorization: Bearer {Lab.Secret}", request, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "Keys:lab:Value": very-secret }""")]
    [InlineData("""[ "very-secret" ]""")]
    [InlineData("""{ "very-secret": "1", "VERY-SECRET": "2" }""")]
    public async Task A_malformed_file_is_one_failed_gate_that_quotes_nothing(string text)
    {
        TestRun run = await Lab.TestAsync(project, project.CheckOut(), WithSecrets(text, "http://127.0.0.1:1/v1"));

        run.IsStoppedBy("secrets.json: malformed user secrets; expected a JSON object");
        Assert.DoesNotContain("very-secret", run.Everything, StringComparison.OrdinalIgnoreCase);
    }

    private Dictionary<string, string?> WithSecrets(string text, string endpoint)
    {
        string home = project.NewFolder();
        foreach (string folder in new[] { ".microsoft/usersecrets", "Microsoft/UserSecrets" }) FolderContents.Write(home, $"{folder}/gptfathom-placed/secrets.json", text);
        Dictionary<string, string?> environment = Lab.Environment(endpoint);
        environment["HOME"] = home;
        environment["APPDATA"] = OperatingSystem.IsWindows() ? home : null;
        return environment;
    }
}
