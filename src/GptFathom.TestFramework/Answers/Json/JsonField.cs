namespace GptFathom.Answers.Json;

/// <summary>The value of an answer field, decoded.</summary>
/// <param name="Text">A string's content, or the source text of any other value.</param>
/// <param name="IsComplete">False where the output ends inside the value.</param>
/// <param name="IsString">Whether the value is a JSON string.</param>
internal readonly record struct JsonField(string Text, bool IsComplete, bool IsString)
{
    /// <summary>Whether the value is null.</summary>
    public bool IsNothing => !IsString && Text == "null";

    /// <summary>The answer field of the last object in <paramref name="output"/>, by the letter of RFC 8259 where possible, else by good will; null without such a field.</summary>
    public static JsonField? Find(string output) =>
        output.Contains("answer", StringComparison.OrdinalIgnoreCase) ? StrictJson.Find(output) ?? LenientJson.Find(output) : null;

    /// <summary>Whether <paramref name="output"/> is an object that begins with its reasoning and ends within it: whatever it says there is no answer yet.</summary>
    public static bool IsCutOff(string output)
    {
        ReadOnlySpan<char> text = output.AsSpan().Trim();
        if (text.StartsWith("```")) text = text[3..].TrimStart("json").TrimStart();
        if (!text.StartsWith("{") || text.TrimEnd("` \t\r\n").EndsWith("}")) return false;
        ReadOnlySpan<char> key = text[1..].TrimStart().TrimStart('"');
        return key.StartsWith("reason") || key.StartsWith("thought") || key.StartsWith("explanation") || key.StartsWith("rationale");
    }

    public static bool IsAnswerKey(ReadOnlySpan<char> key) =>
        key.Equals("answer", StringComparison.OrdinalIgnoreCase)
        || key.Equals("final_answer", StringComparison.OrdinalIgnoreCase)
        || key.Equals("final answer", StringComparison.OrdinalIgnoreCase);
}
