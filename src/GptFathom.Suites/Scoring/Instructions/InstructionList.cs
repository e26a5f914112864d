using System.Text.Json;
using GptFathom.Datasets;

namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The instructions of a sample, from the fields of its row that IFEval's dataset has: ids, and the arguments of each.</summary>
internal static class InstructionList
{
    private const string Ids = "instruction_id_list";
    private const string Arguments = "kwargs";

    /// <summary>For each instruction, whether a reply follows it.</summary>
    /// <exception cref="FathomException">The sample has no instructions, one that is not known, or one with other arguments than it takes.</exception>
    public static IReadOnlyList<Predicate<string>> Of(Sample sample)
    {
        try
        {
            JsonElement[] ids = Items(sample, Ids);
            JsonElement[] arguments = Items(sample, Arguments);
            return ids.Length == arguments.Length
                ? [.. ids.Zip(arguments, Read)]
                : throw new FormatException($"the field '{Ids}' has {ids.Length} items and '{Arguments}' has {arguments.Length}; expected as many");
        }
        catch (FormatException problem)
        {
            throw new FathomException($"{Place(sample)}: {problem.Message}.", problem);
        }
    }

    private static Predicate<string> Read(JsonElement id, JsonElement arguments) =>
        id.ValueKind != JsonValueKind.String ? throw new FormatException($"the field '{Ids}' holds {JsonValues.Describe(id)}; expected ids of instructions")
        : arguments.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)
            ? throw new FormatException($"the field '{Arguments}' holds {JsonValues.Describe(arguments)}; expected an object for each instruction")
        : InstructionRegistry.Find(new InstructionArguments(id.GetString()!, arguments));

    private static JsonElement[] Items(Sample sample, string field) =>
        !sample.Metadata.TryGetValue(field, out JsonElement list) ? throw new FormatException($"the field '{field}' is missing")
        : list.ValueKind != JsonValueKind.Array ? throw new FormatException($"the field '{field}' is {JsonValues.Describe(list)}; expected an array")
        : list.GetArrayLength() == 0 ? throw new FormatException($"the field '{field}' is empty; expected at least one instruction")
        : [.. list.EnumerateArray()];

    private static string Place(Sample sample) =>
        sample.SourceFile is null ? $"sample '{sample.Id}'"
        : sample.SourceLine > 0 ? $"{sample.SourceFile}({sample.SourceLine})"
        : $"{sample.SourceFile}, sample '{sample.Id}'";
}
