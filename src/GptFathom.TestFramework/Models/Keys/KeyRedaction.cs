using System.Text;

namespace GptFathom.Models.Keys;

/// <summary>
/// Takes keys out of text that came from outside: replies, errors of a provider, what a body threw. A server may repeat the key it was sent.
/// A value of fewer than eight characters is no secret and stays: words would go with it.
/// </summary>
internal sealed class KeyRedaction
{
    private const int Shortest = 8;
    private const string Mark = "(key)";

    private readonly string[] _keys;
    private readonly (string Text, byte[] Utf8)[] _forms;

    public KeyRedaction(IEnumerable<string> keys)
    {
        _keys = [.. keys.Where(k => k.Length >= Shortest).Distinct(StringComparer.Ordinal).OrderByDescending(k => k.Length)];
        IEnumerable<string> forms = _keys.SelectMany(KeyForms.Of).Distinct(StringComparer.Ordinal).OrderByDescending(f => f.Length);
        _forms = [.. forms.Select(f => (f, Encoding.UTF8.GetBytes(f)))];
    }

    public static KeyRedaction None { get; } = new([]);

    /// <summary>The text without any form of a key, and without any part of one that is long enough to tell.</summary>
    public string Clean(string text)
    {
        text = CleanWhole(text);
        foreach (string key in _keys) text = WithoutParts(text, key);
        return text;
    }

    /// <summary>The text without any form of a key: for replies, which are long and many.</summary>
    public string CleanWhole(string text)
    {
        foreach ((string form, _) in _forms) text = text.Replace(form, Mark, StringComparison.Ordinal);
        return text;
    }

    /// <summary>A line of UTF-8 without any form of a key.</summary>
    public byte[] CleanWhole(byte[] line) =>
        _forms.Any(f => line.AsSpan().IndexOf(f.Utf8) >= 0) ? Encoding.UTF8.GetBytes(CleanWhole(Encoding.UTF8.GetString(line))) : line;

    private static string WithoutParts(string text, string key)
    {
        StringBuilder kept = new(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int length = PartAt(text.AsSpan(at), key);
            if (length == 0) kept.Append(text[at++]);
            else kept.Append(Mark);
            at += length;
        }
        return kept.ToString();
    }

    /// <summary>How many characters at the start of <paramref name="rest"/> are a part of the key; 0 for too few.</summary>
    private static int PartAt(ReadOnlySpan<char> rest, ReadOnlySpan<char> key)
    {
        if (rest.Length < Shortest || key.IndexOf(rest[..Shortest]) < 0) return 0;
        int length = Shortest;
        while (length < rest.Length && key.IndexOf(rest[..(length + 1)]) >= 0) length++;
        return length;
    }
}
