using System.Text.Json;

namespace GptFathom.Suites.Datasets;

/// <summary>
/// AGIEval: options begin with their letters ("(A)..."), the right ones are a letter or a list of letters in <c>label</c>; a question without options has its
/// answer in <c>answer</c>. Published mistakes stay as they are: a question of sat-en lacks its last option, which is the right one, and a question of
/// jec-qa-kd has no right option.
/// </summary>
internal sealed class AgiEvalRows : IRowExpander
{
    /// <inheritdoc />
    public IEnumerable<Sample> Expand(Sample row, int number)
    {
        string[] options = [.. Texts(row, "options").Select(WithoutLetter)];
        string letters = string.Concat(Texts(row, "label").SelectMany(label => label).Where(char.IsAsciiLetterUpper).Distinct().Order());
        string[] targets = options.Length == 0 ? [.. Texts(row, "answer")] : letters.Length > 0 ? [letters] : [];
        if (options.Length == 0 && targets.Length == 0) throw new FormatException("expected 'options' with a 'label', or an 'answer'");
        return [row with { Choices = options, Targets = targets, Metadata = new Dictionary<string, JsonElement>() }];
    }

    private static IEnumerable<string> Texts(Sample row, string field) => row.Metadata.TryGetValue(field, out JsonElement value) ? value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select(item => item.ToString()),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    } : [];

    private static string WithoutLetter(string option, int index) =>
        option.StartsWith($"({(char)('A' + index)})", StringComparison.Ordinal) ? option[3..].TrimStart() : option;
}
