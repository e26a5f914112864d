namespace GptFathom.Answers.Json;

/// <summary>
/// Reads the answer field of JSON that a parser refuses: raw line ends and unescaped quotes in strings, LaTeX's backslashes, single quotes, an object
/// that was cut off.
/// </summary>
internal static class LenientJson
{
    private const int MaxKey = 16;

    /// <summary>The last key wins that has a value.</summary>
    public static JsonField? Find(string output)
    {
        int end = output.Length;
        while (end > 0)
        {
            int key = output.AsSpan(0, end).LastIndexOf("answer", StringComparison.OrdinalIgnoreCase);
            if (key < 0) return null;
            int value = ValueAfter(output, key);
            if (value >= 0 && Read(output, value) is { } field) return field;
            end = key;
        }
        return null;
    }

    /// <summary>Index of the value's first character where the word at <paramref name="word"/> ends a key, else -1.</summary>
    private static int ValueAfter(string text, int word)
    {
        int close = word + "answer".Length;
        if (At(text, close) is not ('"' or '\'')) return -1;
        int open = text.LastIndexOf(text[close], word, Math.Min(word + 1, MaxKey));
        if (open < 0 || At(text, open - 1) == '\\' || !JsonField.IsAnswerKey(text.AsSpan(open + 1, close - open - 1))) return -1;
        int colon = SkipSpace(text, close + 1);
        if (At(text, colon) != ':') return -1;
        int value = SkipSpace(text, colon + 1);
        return value < text.Length ? value : -1;
    }

    private static JsonField? Read(string text, int start) => text[start] switch
    {
        '"' or '\'' => ReadString(text, start),
        '[' or '{' => ReadNested(text, start),
        _ => ReadBare(text, start),
    };

    private static JsonField ReadString(string text, int start)
    {
        char quote = text[start];
        int end = start + 1;
        for (; end < text.Length; end++)
        {
            if (text[end] == '\\') end++;
            else if (text[end] == quote && IsClosing(text, end + 1)) return new(JsonEscapes.Decode(text.AsSpan(start + 1, end - start - 1)), true, true);
        }
        return new(JsonEscapes.Decode(text.AsSpan(start + 1)), false, true);
    }

    /// <summary>Whether a quote before <paramref name="after"/> ends its string: the object or the text ends there, or another key follows.</summary>
    private static bool IsClosing(string text, int after)
    {
        int next = SkipSpace(text, after);
        if (next >= text.Length || text[next] == '`') return true;
        if (text[next] == '}') return At(text, SkipSpace(text, next + 1)) is '\0' or '`' or '\n' or '}' or ']' or ',' || text.AsSpan(after, next - after).Contains('\n');
        if (text[next] != ',') return false;
        int key = SkipSpace(text, next + 1);
        if (At(text, key) == '}') return true;
        if (At(text, key) is not ('"' or '\'')) return false;
        int length = text.AsSpan(key + 1, Math.Min(64, text.Length - key - 1)).IndexOf(text[key]);
        return length >= 0 && At(text, SkipSpace(text, key + length + 2)) == ':';
    }

    private static JsonField ReadNested(string text, int start)
    {
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] is '[' or '{') depth++;
            else if (text[i] is ']' or '}' && --depth == 0) return new(text[start..(i + 1)], true, false);
        }
        return new(text[start..], false, false);
    }

    private static JsonField? ReadBare(string text, int start)
    {
        int length = text.AsSpan(start).IndexOfAny(",}\n");
        string value = (length < 0 ? text[start..] : text.Substring(start, length)).Trim();
        return value.Length > 0 ? new(value, length >= 0, false) : null;
    }

    private static int SkipSpace(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index])) index++;
        return index;
    }

    private static char At(string text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';
}
