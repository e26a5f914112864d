using System.Text;

namespace GptFathom.Suites.Scoring;

/// <summary>
/// Reads a Python literal (The Python Language Reference, section 2.4, and displays of literals) into a canonical form that is the same for values which
/// Python's <c>==</c> calls equal: 1, 1.0 and True; dictionaries and sets in any order; strings in any quotes. Nothing is ever evaluated.
/// </summary>
internal sealed class PythonLiteral
{
    private const int MaxDepth = 100;

    private readonly string _text;
    private readonly StringBuilder _out = new();
    private int _at;

    private PythonLiteral(string text) => _text = text;

    /// <summary>The canonical form, or null where <paramref name="text"/> is not a literal. Bare "1, 2" is a tuple.</summary>
    public static string? Canonical(string text)
    {
        PythonLiteral reader = new(text);
        reader.SkipSpace();
        if (!reader.Value(0)) return null;
        if (reader.Take(','))
        {
            string first = reader._out.ToString();
            reader._out.Clear().Append('(').Append(first).Append(',');
            if (!reader.AtEnd && !reader.Items('\0', 0)) return null;
            reader._out.Append(')');
        }
        return reader.AtEnd ? reader._out.ToString() : null;
    }

    private bool AtEnd => _at == _text.Length;

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    /// <summary>Reads one value and the space after it, and appends its canonical form.</summary>
    private bool Value(int depth)
    {
        if (depth > MaxDepth) return false;
        bool read = Current switch
        {
            '[' => List(depth),
            '(' => Parenthesised(depth),
            '{' => Braced(depth),
            _ => Scalar(),
        };
        SkipSpace();
        return read;
    }

    private bool Scalar()
    {
        if (PythonString.TryRead(_text, ref _at, out string? text))
        {
            _out.Append(text);
            return true;
        }
        return PythonNumber.TryRead(_text, ref _at, _out) || Word();
    }

    private bool Word()
    {
        int start = _at;
        while (char.IsAsciiLetter(Current)) _at++;
        string? canonical = _text.AsSpan(start, _at - start) switch
        {
            "True" => "1",
            "False" => "0",
            "None" => "None",
            "set" or "frozenset" => EmptyCall("{}"),
            "dict" => EmptyCall("{:}"),
            "list" => EmptyCall("[]"),
            "tuple" => EmptyCall("()"),
            _ => null,
        };
        if (canonical is not null) _out.Append(canonical);
        return canonical is not null;
    }

    private string? EmptyCall(string canonical) => Take('(') && Take(')') ? canonical : null;

    private bool List(int depth)
    {
        _at++;
        _out.Append('[');
        if (!Items(']', depth)) return false;
        _out.Append(']');
        return true;
    }

    private bool Parenthesised(int depth)
    {
        int start = _out.Length;
        _at++;
        _out.Append('(');
        SkipSpace();
        int commas = 0;
        while (Current != ')')
        {
            if (!Value(depth + 1)) return false;
            if (!Take(',')) break;
            _out.Append(',');
            commas++;
        }
        bool empty = _out.Length == start + 1;
        if (!Take(')')) return false;
        if (commas == 0 && !empty) _out.Remove(start, 1);
        else _out.Append(commas > 0 && _out[^1] != ',' ? ",)" : ")");
        return true;
    }

    /// <summary>Comma-separated values up to and with <paramref name="end"/>, each with a comma after it.</summary>
    private bool Items(char end, int depth)
    {
        SkipSpace();
        while (Current != end)
        {
            if (!Value(depth + 1)) return false;
            _out.Append(',');
            if (!Take(',')) break;
        }
        return end == '\0' ? AtEnd : Take(end);
    }

    private bool Braced(int depth)
    {
        int start = _out.Length;
        _at++;
        SkipSpace();
        Dictionary<string, string?> items = new(StringComparer.Ordinal);
        bool isDictionary = Current == '}';
        while (Current != '}')
        {
            if (!Value(depth + 1)) return false;
            string key = Cut(start);
            bool pair = Take(':');
            if (items.Count == 0) isDictionary = pair;
            else if (pair != isDictionary) return false;
            if (pair && !Value(depth + 1)) return false;
            items[key] = pair ? Cut(start) : null;
            if (!Take(',')) break;
        }
        if (!Take('}')) return false;
        _out.Append('{');
        foreach ((string key, string? value) in items.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            _out.Append(key);
            if (value is not null) _out.Append(':').Append(value);
            _out.Append(',');
        }
        _out.Append(isDictionary && items.Count == 0 ? ":}" : "}");
        return true;
    }

    private string Cut(int start)
    {
        string cut = _out.ToString(start, _out.Length - start);
        _out.Length = start;
        return cut;
    }

    private bool Take(char expected)
    {
        if (Current != expected || AtEnd) return false;
        _at++;
        SkipSpace();
        return true;
    }

    private void SkipSpace()
    {
        while (char.IsWhiteSpace(Current)) _at++;
    }
}
