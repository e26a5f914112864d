using System.Globalization;
using GptFathom.Answers.Numbers;

namespace GptFathom.Scoring.Mathematics;

/// <summary>Reads tokens as one expression, with implicit multiplication and mixed numbers, to a bounded depth.</summary>
internal sealed class ExpressionParser
{
    private const int MaxDepth = 40;
    private const int MaxTokens = 600;

    private readonly ReadOnlyMemory<Token> _tokens;
    private int _at;
    private int _depth;

    private ExpressionParser(ReadOnlyMemory<Token> tokens) => _tokens = tokens;

    /// <summary>The expression, or null where <paramref name="tokens"/> are anything else.</summary>
    public static Node? Parse(ReadOnlyMemory<Token> tokens)
    {
        if (tokens.IsEmpty || tokens.Length > MaxTokens) return null;
        ExpressionParser parser = new(tokens);
        Node? node = parser.Sum();
        return parser._at == tokens.Length ? node : null;
    }

    private Token? Current => _at < _tokens.Length ? _tokens.Span[_at] : null;

    private bool Sees(string sign) => Current is { } token && token.Is(sign);

    private bool Take(string sign)
    {
        if (!Sees(sign)) return false;
        _at++;
        return true;
    }

    private Node? Sum()
    {
        if (++_depth > MaxDepth) return null;
        Node? sum = Product();
        while (sum is not null && (Sees("+") || Sees("-")))
        {
            bool minus = Sees("-");
            _at++;
            Node? next = Product();
            sum = next is null ? null : new Node.Apply("+", sum, minus ? new Node.Apply("neg", next) : next);
        }
        _depth--;
        return sum;
    }

    private Node? Product()
    {
        Node? product = Signed();
        while (product is not null)
        {
            string function = Take("*") ? "*" : Take("/") ? "/" : StartsFactor() ? "" : "end";
            if (function == "end") break;
            Node? next = function.Length == 0 ? Power() : Signed();
            product = next is null ? null : new Node.Apply(function == "/" ? "/" : "*", product, next);
        }
        return product;
    }

    private Node? Signed()
    {
        bool negative = false;
        while (Sees("-") || Sees("+"))
        {
            negative ^= Sees("-");
            _at++;
        }
        return Power() is not { } power ? null : negative ? new Node.Apply("neg", power) : power;
    }

    private bool StartsFactor() =>
        Current is { } token && (token.Kind is TokenKind.Symbol or TokenKind.Function || token.Is("(") || token.Is("[") || token.Is("{")
            || (token.Kind == TokenKind.Number && _tokens.Span[_at - 1].Kind != TokenKind.Number));

    private Node? Power()
    {
        Node? result = Primary();
        while (result is not null && Take("!")) result = new Node.Apply("!", result);
        if (result is null || !Take("^")) return result;
        if (++_depth > MaxDepth) return null;
        Node? exponent = Signed();
        _depth--;
        return exponent is null ? null : new Node.Apply("^", result, exponent);
    }

    private Node? Primary()
    {
        if (Current is not { } token) return null;
        _at++;
        return token.Kind switch
        {
            TokenKind.Number => Mixed(Value(token)),
            TokenKind.Symbol => Symbol(token.Text),
            TokenKind.Function => Function(token.Text),
            TokenKind.Sign => Bracketed(token.Text),
            _ => null,
        };
    }

    private static Rational Value(Token number)
    {
        int point = number.Text.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? Rational.FromDigits(number.Text, 0)
            : Rational.FromDigits("0" + number.Text.Remove(point, 1), point + 1 - number.Text.Length);
    }

    /// <summary>"3\frac12" and "3 1/2" are sums, unlike "3x".</summary>
    private Node Mixed(Rational whole)
    {
        int start = _at;
        if (!whole.IsInteger) return new Node.Number(whole);
        if (Current is { Kind: TokenKind.Function, Text: "frac" } && Primary() is Node.Apply { Function: "/", First: Node.Number over, Second: Node.Number under })
        {
            return new Node.Apply("+", new Node.Number(whole), new Node.Apply("/", over, under));
        }
        _at = start;
        if (Current is { Kind: TokenKind.Number, IsSpaced: true } top && _at + 2 < _tokens.Length && _tokens.Span[_at + 1].Is("/")
            && _tokens.Span[_at + 2] is { Kind: TokenKind.Number } bottom)
        {
            _at += 3;
            return new Node.Apply("+", new Node.Number(whole), new Node.Apply("/", new Node.Number(Value(top)), new Node.Number(Value(bottom))));
        }
        return new Node.Number(whole);
    }

    private Node.Symbol Symbol(string name)
    {
        if (Sees("_") && _at + 1 < _tokens.Length && _tokens.Span[_at + 1].Kind is TokenKind.Number or TokenKind.Symbol)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{name}_{_tokens.Span[_at + 1].Text}");
            _at += 2;
        }
        return new(name);
    }

    private Node.Apply? Function(string name) => name switch
    {
        "frac" => Binary("/", Primary(), Primary()),
        "binom" => Binary(name, Primary(), Primary()),
        "sqrt" when Sees("[") => Root(Primary()),
        "sqrt" => Unary(name, Primary()),
        "log" when Take("_") => Log(Primary()),
        _ => Named(name),
    };

    private Node.Apply? Root(Node? degree) => Binary("sqrt", Primary(), degree);

    private Node.Apply? Log(Node? radix) => Binary("log", Argument(), radix);

    /// <summary>"sin x", "sin 2x", "sin^2 x", "sin(x)".</summary>
    private Node.Apply? Named(string name)
    {
        if (!Take("^")) return Unary(name, Argument());
        Node? power = Primary();
        return Unary(name, Argument()) is { } applied ? Binary("^", applied, power) : null;
    }

    private Node? Argument()
    {
        if (Sees("(") || Sees("{")) return Primary();
        Node? argument = Power();
        while (argument is not null && Current is { Kind: TokenKind.Symbol }) argument = Binary("*", argument, Power());
        return argument;
    }

    private static Node.Apply? Unary(string name, Node? first) => first is null ? null : new(name, first);

    private static Node.Apply? Binary(string name, Node? first, Node? second) => first is null || second is null ? null : new(name, first, second);

    private Node? Bracketed(string open)
    {
        string? close = open switch { "(" => ")", "[" => "]", "{" => "}", "|" => "|", _ => null };
        if (close is null || Sum() is not { } inner || !Take(close)) return null;
        return open == "|" ? new Node.Apply("abs", inner) : inner;
    }
}
