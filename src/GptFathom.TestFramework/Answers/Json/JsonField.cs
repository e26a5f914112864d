namespace GptFathom.Answers.Json;

/// <summary>The value of an answer field, decoded.</summary>
/// <param name="Text">A string's content, or the source text of any other value.</param>
/// <param name="IsComplete">False where the output ends inside the value.</param>
/// <param name="IsString">Whether the value is a JSON string.</param>
internal readonly record struct JsonField(string Text, bool IsComplete, bool IsString)
{
    /// <summary>The answer field of the last object in <paramref name="output"/>, by the letter of RFC 8259 where possible, else by good will; null without such a field.</summary>
    public static JsonField? Find(string output) =>
        output.Contains("answer", StringComparison.OrdinalIgnoreCase) ? StrictJson.Find(output) ?? LenientJson.Find(output) : null;

    /// <summary>Whether <paramref name="output"/> is an object that ends before its answer field: what it has said so far is reasoning.</summary>
    public static bool IsCutOff(string output)
    {
        ReadOnlySpan<char> text = output.AsSpan().TrimStart();
        if (text.StartsWith("```")) text = text[3..].TrimStart("json").TrimStart();
        return text.StartsWith("{") && text[1..].TrimStart().StartsWith("\"") && !text.TrimEnd("` \t\r\n").EndsWith("}");
    }

    public static bool IsAnswerKey(ReadOnlySpan<char> key) =>
        key.Equals("answer", StringComparison.OrdinalIgnoreCase)
        || key.Equals("final_answer", StringComparison.OrdinalIgnoreCase)
        || key.Equals("final answer", StringComparison.OrdinalIgnoreCase);
}
