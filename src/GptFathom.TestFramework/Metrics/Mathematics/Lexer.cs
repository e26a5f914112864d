using System.Text;
using GptFathom.Answers.Numbers;

namespace GptFathom.Scoring.Mathematics;

/// <summary>Splits an answer in LaTeX or plain text into tokens; layout, currency, degree and percent signs disappear.</summary>
internal sealed class Lexer
{
    private readonly List<Token> _tokens = [];
    private readonly string _text;
    private int _at;
    private int _depth;
    private int _proseEnd = -1;
    private bool _spaced;

    /// <summary>For each open brace, how many arguments without braces the last command still takes: "\frac12" has two of one digit each.</summary>
    private readonly Stack<int> _arguments = new([0]);

    private Lexer(string text) => _text = text;

    public static List<Token> Tokenize(string text)
    {
        Lexer lexer = new(Spell(NumberText.ToAscii(text)));
        while (lexer._at < lexer._text.Length) lexer.Next();
        return lexer._tokens;
    }

    private static string Spell(string text)
    {
        StringBuilder? result = null;
        for (int i = 0; i < text.Length; i++)
        {
            string? spelling = char.IsAsciiLetterOrDigit(text[i]) ? null : Vocabulary.Spelling(text[i]);
            if (spelling is not null) result ??= new StringBuilder(text, 0, i, text.Length + 16);
            if (spelling is not null) result!.Append(spelling);
            else result?.Append(text[i]);
        }
        return result?.ToString() ?? text;
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private void Next()
    {
        char c = Current;
        if (char.IsWhiteSpace(c) || c is '$' or '~' || (c == '}' && _at == _proseEnd))
        {
            _spaced = true;
            _at++;
        }
        else if (char.IsAsciiDigit(c) || (c == '.' && NumberBody.IsDigit(_text, _at + 1))) Number();
        else if (char.IsLetter(c)) Letters();
        else if (c == '\\') Command();
        else Sign(c);
    }

    private void Add(TokenKind kind, string text)
    {
        _tokens.Add(new(kind, text, _spaced));
        _spaced = false;
        if (kind != TokenKind.Sign) TakeArgument();
    }

    private void TakeArgument() => _arguments.Push(Math.Max(0, _arguments.Pop() - 1));

    /// <summary>Digits with a decimal point and, outside brackets, thousands separators.</summary>
    private void Number()
    {
        StringBuilder digits = new();
        if (_arguments.Peek() > 0) digits.Append(_text[_at++]);
        else
        {
            Digits(digits);
            while (digits.Length is > 0 and <= 400 && Separator() is > 0 and int length && IsGroup(_at + length))
            {
                _at += length;
                Digits(digits);
            }
            if (Current == '.' && NumberBody.IsDigit(_text, _at + 1))
            {
                digits.Append(_text[_at++]);
                Digits(digits);
            }
        }
        Add(TokenKind.Number, digits.ToString());
    }

    private void Digits(StringBuilder digits)
    {
        while (char.IsAsciiDigit(Current)) digits.Append(_text[_at++]);
    }

    private int Separator()
    {
        ReadOnlySpan<char> rest = _text.AsSpan(_at);
        if (rest.StartsWith("{,}") || rest.StartsWith(@",\!")) return 3;
        return rest.StartsWith(",") && _depth == 0 ? 1 : rest.StartsWith(@"\,") || rest.StartsWith(@"\ ") ? 2 : 0;
    }

    private bool IsGroup(int at) =>
        NumberBody.IsDigit(_text, at) && NumberBody.IsDigit(_text, at + 1) && NumberBody.IsDigit(_text, at + 2) && !NumberBody.IsDigit(_text, at + 3);

    private void Letters()
    {
        int start = _at;
        while (char.IsLetter(Current) && (char.IsAscii(Current) || !char.IsAscii(_text[start]))) _at++;
        string word = _text[start.._at];
        string name = Vocabulary.Aliases.GetValueOrDefault(word, word);
        if (word is "and" or "or") Add(TokenKind.Sign, ",");
        else if (Vocabulary.Symbols.TryGetValue(word, out string? symbol)) Add(TokenKind.Symbol, symbol);
        else if (Vocabulary.Functions.Contains(name)) Add(TokenKind.Function, name);
        else if (IsWord(word, start)) Add(TokenKind.Word, word);
        else
        {
            foreach (char letter in word) Add(TokenKind.Symbol, letter.ToString());
        }
    }

    private bool IsWord(string word, int start) =>
        word.Length > 2
        || (start < _proseEnd && (word.Length == 2 || char.IsAsciiLetterLower(word[0])))
        || (_tokens.Count > 0 && _tokens[^1].Kind == TokenKind.Number && Vocabulary.ShortUnits.Contains(word));

    private void Command()
    {
        int start = ++_at;
        while (char.IsAsciiLetter(Current)) _at++;
        if (_at == start && _at < _text.Length) _at++;
        string command = _text[start.._at];
        string name = Vocabulary.Aliases.GetValueOrDefault(command, command);
        if (Vocabulary.Functions.Contains(name))
        {
            Add(TokenKind.Function, name);
            _arguments.Push(_arguments.Pop() + (name is "frac" or "binom" ? 2 : name is "sqrt" ? 1 : 0));
        }
        else if (Vocabulary.Signs.TryGetValue(command, out string? sign)) Sign(sign);
        else if (Vocabulary.Symbols.TryGetValue(command, out string? symbol)) Add(TokenKind.Symbol, symbol);
        else if (Vocabulary.Prose.Contains(command))
        {
            int close = _text.IndexOf('}', _at);
            _proseEnd = close < 0 ? _text.Length : close;
            while (Current == ' ') _at++;
            if (Current == '{') _at++;
            _spaced = true;
        }
        else if (command is "begin" or "end") Environment(command);
        else if (Vocabulary.Layout.Contains(command)) SkipNullDelimiter(command);
        else if (command.Length > 0 && char.IsAsciiLetter(command[0])) Add(TokenKind.Symbol, command);
        else _spaced = true;
    }

    private void SkipNullDelimiter(string command)
    {
        if (command is "left" or "right" && Current == '.') _at++;
        if (command is not ("circ" or "degree") || _tokens.Count == 0) return;
        if (_tokens[^1].Is("{")) _tokens.RemoveAt(_tokens.Count - 1);
        if (Current == '}') _at++;
        if (_tokens.Count > 0 && _tokens[^1].Is("^")) _tokens.RemoveAt(_tokens.Count - 1);
    }

    /// <summary>A matrix stands between two signs of its own, whatever its brackets.</summary>
    private void Environment(string command)
    {
        int close = Current == '{' ? _text.IndexOf('}', _at) : -1;
        if (close >= 0) _at = close + 1;
        Sign(command == "begin" ? "⟦" : "⟧");
    }

    private void Sign(char c)
    {
        _at++;
        char next = Current;
        string sign = (c, next) switch
        {
            ('*', '*') => "^",
            ('<', '=') => "≤",
            ('>', '=') => "≥",
            ('!', '=') => "≠",
            _ => c.ToString(),
        };
        if (sign[0] != c) _at++;
        Sign(sign);
    }

    private void Sign(string sign)
    {
        if (sign is "(" or "[" or "⦃" or "⟦") _depth++;
        else if (sign is ")" or "]" or "⦄" or "⟧") _depth--;
        Add(TokenKind.Sign, sign);
        if (sign == "{")
        {
            TakeArgument();
            _arguments.Push(0);
        }
        else if (sign == "}" && _arguments.Count > 1) _arguments.Pop();
        else if (sign is not "}")
        {
            _arguments.Pop();
            _arguments.Push(0);
        }
    }
}
