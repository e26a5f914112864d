using System.Numerics;
using GptFathom.Answers.Numbers;

namespace GptFathom.Scoring.Mathematics;

/// <summary>Arithmetic without rounding, as far as an expression stays rational and of moderate size.</summary>
internal static class ExactValue
{
    private const int MaxExponent = 1000;
    private const int MaxBits = 20_000;

    public static Rational? Of(Node node) => node switch
    {
        Node.Number number => number.Value,
        Node.Apply { Second: null } unary => Of(unary.First) is { } value ? Unary(unary.Function, value) : null,
        Node.Apply binary => Of(binary.First) is { } first && Of(binary.Second!) is { } second ? Bounded(Binary(binary.Function, first, second)) : null,
        _ => null,
    };

    private static Rational? Unary(string function, Rational value) => function switch
    {
        "neg" => -value,
        "abs" => value.Numerator.Sign < 0 ? -value : value,
        "!" when value.IsInteger && value.Numerator >= 0 && value.Numerator <= 100 => Factorial((int)value.Numerator),
        _ => null,
    };

    private static Rational? Binary(string function, Rational first, Rational second) => function switch
    {
        "+" => first + second,
        "*" => first * second,
        "/" when !second.IsZero => first / second,
        "^" when second.IsInteger && BigInteger.Abs(second.Numerator) <= MaxExponent => Power(first, (int)second.Numerator),
        "binom" => Choose(first, second),
        _ => null,
    };

    private static Rational? Power(Rational value, int exponent)
    {
        if (exponent < 0) return value.IsZero ? null : Power(1 / value, -exponent);
        if ((value.Numerator.GetBitLength() + value.Denominator.GetBitLength()) * exponent > MaxBits) return null;
        return new Rational(BigInteger.Pow(value.Numerator, exponent), BigInteger.Pow(value.Denominator, exponent));
    }

    private static Rational? Choose(Rational n, Rational k)
    {
        if (!n.IsInteger || !k.IsInteger || k.Numerator < 0 || k.Numerator > n.Numerator || n.Numerator > 100) return null;
        return Factorial((int)n.Numerator) / (Factorial((int)k.Numerator) * Factorial((int)(n - k).Numerator));
    }

    private static Rational Factorial(int n)
    {
        BigInteger product = BigInteger.One;
        for (int i = 2; i <= n; i++) product *= i;
        return new Rational(product, BigInteger.One);
    }

    private static Rational? Bounded(Rational? value) =>
        value is { } rational && rational.Numerator.GetBitLength() + rational.Denominator.GetBitLength() <= MaxBits ? value : null;
}
