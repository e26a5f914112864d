using System.Text.Json;

namespace GptFathom.Acceptance.Ide;

/// <summary>A test as the platform tells an IDE about it: its last state.</summary>
internal sealed record TestNode(string Uid, string Name, string State, string? Error, string? File, int? Line)
{
    public static TestNode Of(JsonElement node) => new(
        node.GetProperty("uid").GetString()!,
        node.GetProperty("display-name").GetString()!,
        Text(node, "execution-state") ?? "",
        Text(node, "error.message"),
        Text(node, "location.file"),
        node.TryGetProperty("location.line-start", out JsonElement line) ? line.GetInt32() : null);

    private static string? Text(JsonElement node, string name) => node.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
