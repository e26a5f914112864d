using System.Text.Json;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring.Instructions;

/// <summary>Samples with instructions, as IFEval's dataset has them.</summary>
internal static class Instructed
{
    /// <param name="instructions">Each with the id and its arguments as a JSON object.</param>
    public static Sample Sample(params IReadOnlyList<(string Id, string Arguments)> instructions) => WithFields(
        JsonSerializer.Serialize(instructions.Select(i => i.Id)), $"[{string.Join(',', instructions.Select(i => i.Arguments))}]");

    public static Sample WithFields(string ids, string arguments) => new()
    {
        Id = "7",
        Input = "",
        Metadata = new Dictionary<string, JsonElement> { ["instruction_id_list"] = Json(ids), ["kwargs"] = Json(arguments) },
    };

    public static void Check(string id, string arguments, string reply, bool follows) =>
        Assert.Equal(follows ? 1 : 0, InstructionFollowing.Strict.Measure(reply, Sample((id, arguments))));

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}
