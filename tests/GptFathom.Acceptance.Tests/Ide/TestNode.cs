using System.Text.Json;

namespace GptFathom.Acceptance.Ide;

/// <summary>A test as the platform tells an IDE about it: its last state.</summary>
internal sealed record TestNode(string Uid, string Name, string State)
{
    /// <summary>Why it failed or was skipped.</summary>
    public string? Error { get; private init; }

    /// <summary>What it wrote.</summary>
    public string? Output { get; private init; }

    /// <summary>Where a double click leads.</summary>
    public (string? File, int? Line) Location { get; private init; }

    /// <summary>Where it hangs in the tree: the class with its namespace, and the method with the types of its parameters.</summary>
    public (string? Type, string? Method) Parent { get; private init; }

    /// <summary>Name and value of each trait, as "name=value".</summary>
    public IReadOnlyList<string> Traits { get; private init; } = [];

    public static TestNode Of(JsonElement node) => new(node.GetProperty("uid").GetString()!, node.GetProperty("display-name").GetString()!, Text(node, "execution-state") ?? "")
    {
        Error = Text(node, "error.message"),
        Output = Text(node, "standardOutput"),
        Location = (Text(node, "location.file"), node.TryGetProperty("location.line-start", out JsonElement line) ? line.GetInt32() : null),
        Parent = (Text(node, "location.type"), Text(node, "location.method")),
        Traits = node.TryGetProperty("traits", out JsonElement traits)
            ? [.. traits.EnumerateArray().SelectMany(t => t.EnumerateObject()).Select(t => $"{t.Name}={t.Value.GetString()}").Order(StringComparer.Ordinal)]
            : [],
    };

    private static string? Text(JsonElement node, string name) => node.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
