using System.Numerics;

namespace GptFathom.Answers.Numbers;

/// <summary>An exact fraction in lowest terms with a positive denominator.</summary>
internal readonly record struct Rational
{
    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, Denominator) = divisor.IsOne ? (numerator, denominator) : (numerator / divisor, denominator / divisor);
    }

    private Rational(BigInteger whole) => (Numerator, Denominator) = (whole, BigInteger.One);

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public bool IsZero => Numerator.IsZero;

    public bool IsInteger => Denominator.IsOne;

    /// <summary>The value of plain decimal digits times a power of ten.</summary>
    public static Rational FromDigits(ReadOnlySpan<char> digits, int exponent)
    {
        BigInteger mantissa = digits.Length <= 18
            ? long.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture)
            : BigInteger.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        return exponent switch
        {
            0 => new Rational(mantissa),
            > 0 => new Rational(mantissa * BigInteger.Pow(10, exponent)),
            _ => new Rational(mantissa, BigInteger.Pow(10, -exponent)),
        };
    }

    public static implicit operator Rational(long whole) => new(whole);

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator +(Rational a, Rational b) => new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public double ToDouble() => Denominator.IsOne ? (double)Numerator : Math.Exp(BigInteger.Log(BigInteger.Abs(Numerator)) - BigInteger.Log(Denominator)) * Numerator.Sign;
}
