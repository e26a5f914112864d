using System.Numerics;

namespace GptFathom.Scoring.Mathematics;

/// <summary>The value of an expression at a point, in double precision over the complex numbers.</summary>
internal static class NumericValue
{
    public static Complex Of(Node node, Func<string, Complex> symbols) => node switch
    {
        Node.Number number => number.Value.ToDouble(),
        Node.Symbol { Name: "π" } => Math.PI,
        Node.Symbol { Name: "e" } => Math.E,
        Node.Symbol { Name: "i" } => Complex.ImaginaryOne,
        Node.Symbol { Name: "∞" } => double.PositiveInfinity,
        Node.Symbol symbol => symbols(symbol.Name),
        Node.Apply { Second: null } unary => Unary(unary.Function, Of(unary.First, symbols)),
        Node.Apply binary => Binary(binary.Function, Of(binary.First, symbols), Of(binary.Second!, symbols)),
        _ => double.NaN,
    };

    private static Complex Unary(string function, Complex x) => function switch
    {
        "neg" => -x,
        "abs" => Complex.Abs(x),
        "sqrt" => Complex.Sqrt(x),
        "sin" => Complex.Sin(x),
        "cos" => Complex.Cos(x),
        "tan" => Complex.Tan(x),
        "cot" => 1 / Complex.Tan(x),
        "sec" => 1 / Complex.Cos(x),
        "csc" => 1 / Complex.Sin(x),
        "arcsin" => Complex.Asin(x),
        "arccos" => Complex.Acos(x),
        "arctan" => Complex.Atan(x),
        "log" => Complex.Log10(x),
        "ln" => Complex.Log(x),
        "exp" => Complex.Exp(x),
        _ => double.NaN,
    };

    private static Complex Binary(string function, Complex x, Complex y) => function switch
    {
        "+" => x + y,
        "*" => x * y,
        "/" => x / y,
        "^" => Power(x, y),
        "sqrt" => Root(x, y),
        "log" => Complex.Log(x) / Complex.Log(y),
        _ => double.NaN,
    };

    /// <summary>Real where the result is real, because <see cref="Complex.Pow(Complex, Complex)"/> goes through polar form.</summary>
    private static Complex Power(Complex x, Complex y) =>
        x.Imaginary == 0 && y.Imaginary == 0 && (x.Real >= 0 || double.IsInteger(y.Real)) ? Math.Pow(x.Real, y.Real) : Complex.Pow(x, y);

    /// <summary>The real root where there is one: the cube root of -8 is -2.</summary>
    private static Complex Root(Complex x, Complex degree) =>
        x is { Imaginary: 0, Real: < 0 } && degree.Imaginary == 0 && Math.Abs(degree.Real % 2) == 1
            ? -Math.Pow(-x.Real, 1 / degree.Real)
            : Power(x, 1 / degree);
}
