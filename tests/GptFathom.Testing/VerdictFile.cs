using System.Text.Json;

namespace GptFathom.Testing;

/// <summary>fathom-verdict.json.</summary>
public sealed class VerdictFile(string path)
{
    private readonly JsonElement _root = JsonDocument.Parse(File.ReadAllBytes(path)).RootElement;

    public JsonElement Run => _root.GetProperty("run");

    public string RunVerdict => VerdictOf(Run);

    /// <summary>Benchmarks and capabilities.</summary>
    public IReadOnlyList<JsonElement> Judgements => [.. Benchmarks, .. Capabilities];

    public IEnumerable<JsonElement> Benchmarks => _root.GetProperty("benchmarks").EnumerateArray();

    public IEnumerable<JsonElement> Capabilities => _root.GetProperty("capabilities").EnumerateArray();

    public JsonElement Benchmark(string id) => Benchmarks.Single(b => IdOf(b) == id);

    public JsonElement Capability(string id) => Capabilities.Single(c => IdOf(c) == id);

    public static string IdOf(JsonElement judgement) => judgement.GetProperty("id").GetString()!;

    public static string VerdictOf(JsonElement judgement) => judgement.GetProperty("verdict").GetString()!;
}
