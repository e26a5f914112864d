using CsCheck;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Scoring;

public class MathEquivalenceTests
{
    [Theory]
    [InlineData(@"\ln e", "1"), InlineData(@"e^{i\pi}", "-1"), InlineData(@"3 \times 10^8", "300000000"), InlineData(@"10 \text{ m/s}", "10")]
    [InlineData(@"\frac12", "0.5"), InlineData(@"\tfrac{1}{2}", "1/2"), InlineData(@"\dfrac12", ".5"), InlineData(@"\frac{1}{2}", @"\frac{2}{4}")]
    [InlineData(@"2\sqrt{2}", @"\sqrt{8}"), InlineData(@"\sqrt2", @"\sqrt{2}"), InlineData(@"\sqrt[3]{8}", "2"), InlineData("1,000", "1000")]
    [InlineData("10,000", "10{,}000"), InlineData(@"1,\!000", "1000"), InlineData(@"5\text{ cm}", "5"), InlineData("5 cm", "5")]
    [InlineData(@"6\text{ cm}^2", "6"), InlineData("30^\\circ", "30"), InlineData(@"30^{\circ}", "30 degrees"), InlineData(@"50\%", "50")]
    [InlineData(@"\$18", "18"), InlineData("x=5", "5"), InlineData(@"x = \frac{1}{2}", "0.5"), InlineData(@"[1,2)", "[1, 2)")]
    [InlineData(@"\left[1,2\right)", "[1,2)"), InlineData(@"(-\infty, 3)\cup(5,\infty)", @"(5,\infty) \cup (-\infty,3)"), InlineData("1,2,3", "3, 2, 1")]
    [InlineData(@"\{1,2\}", @"\{2,1\}"), InlineData("1 and 2", "2,1"), InlineData(@"1\pm\sqrt{2}", @"1+\sqrt{2}, 1-\sqrt{2}")]
    [InlineData("(1,2)", "(1, 2)"), InlineData(@"\text{Evelyn}", "evelyn"), InlineData(@"\text{(A)}", "A"), InlineData("(x+1)^2", "x^2+2x+1")]
    [InlineData("2x+3", "3+2x"), InlineData(@"\pi r^2", @"r^2\pi"), InlineData("7 + sqrt(29)", @"7+\sqrt{29}")]
    [InlineData("257^{48}/256^{48}", @"\left(\frac{257}{256}\right)^{48}"), InlineData(@"3\frac12", "3.5"), InlineData("1 1/2", "1.5")]
    [InlineData(@"\begin{pmatrix}1\\2\end{pmatrix}", @"\begin{bmatrix} 1 \\ 2.0 \end{bmatrix}"), InlineData("y=2x+3", "2x-y+3=0")]
    [InlineData("y = 2x+3", "y=3+2x"), InlineData(@"x \in [1,2]", "[1,2]"), InlineData(@"\frac{\sqrt{3}}{3}", @"\frac{1}{\sqrt3}")]
    [InlineData(@"-\frac{1}{2}", @"\frac{-1}{2}"), InlineData(@"\frac{-1}{2}", "-0.5"), InlineData("5!", "120"), InlineData(@"\binom{5}{2}", "10")]
    [InlineData(@"\log_2 8", "3"), InlineData(@"\sin 30", @"\sin(30)"), InlineData(@"2\pi", "2π"), InlineData("√2", @"\sqrt{2}")]
    [InlineData(@"x \le 5", @"5 \geq x"), InlineData("1112_3", "1112"), InlineData(@"11_{3}", "11_3"), InlineData(@"2^{10}", "1024")]
    [InlineData("2**10", "1024"), InlineData("½", "0.5"), InlineData(@"\frac{a}{b}", "a/b"), InlineData("3+4i", "4i+3"), InlineData("12 dollars", "12")]
    [InlineData(@"12\text{ square units}", "12"), InlineData("10 miles/hour", "10"), InlineData("12,\\ 15", "15, 12"), InlineData("\\frac 12", "1/2")]
    [InlineData(@"\frac{1}2", "0.5"), InlineData(@"\sqrt{12}", @"2\sqrt{3}"), InlineData("a=5, b=6", "5,6"), InlineData("f(x) = x^2", "x^2")]
    [InlineData("even", @"\textbf{even}"), InlineData(@"-\sqrt{x^2}", "-\\sqrt{x\\cdot x}"), InlineData(@"\emptyset", @"\varnothing")]
    [InlineData("e^{2x}", "e^xe^x"), InlineData(@"(3,\frac{\pi}{2})", @"\left(3, \frac{\pi}{2} \right)"), InlineData("1.0", "1"), InlineData("-0", "0")]
    [InlineData("007", "7"), InlineData("٣", "3"), InlineData("x^{10}", "x^10"), InlineData("0.333", @"\frac{333}{1000}")]
    [InlineData("5x - 7y + 11z + 4 = 0", "4+5x+11z-7y=0"), InlineData(@"\cos^2 x+\sin^2 x", "1"), InlineData("10\\,000", "10000")]
    [InlineData(@"\text{June 20}", "June 20"), InlineData(@"p - q", "-q+p"), InlineData(@"90^\circ", "90"), InlineData("(A)", "A")]
    [InlineData(@"\$1,\!500", "1500"), InlineData("  42 ", "42"), InlineData(@"\frac{3}{4} \text{ or } 0.5", "0.5, 3/4")]
    [InlineData("1\\frac{1}{2} \\text{ hours}", "3/2"), InlineData(@"\infty", "infinity"), InlineData(@"-\infty", @"- \infty")]
    [InlineData(@"8\sqrt{3} \text { square inches}", @"8\sqrt3"), InlineData(@"152A_{11}", @"152A_{11}")]
    public void The_same_mathematics_is_equal_however_written(string answer, string target)
    {
        Assert.Equal(1, Measure(answer, target));
        Assert.Equal(1, Measure(target, answer));
    }

    [Theory]
    [InlineData("18", "180"), InlineData("1/3", "0.333"), InlineData("0.3333333333", @"\frac13"), InlineData("(1,2)", "[1,2]")]
    [InlineData("(1,2)", "(2,1)"), InlineData("(1,2]", "(1,2)"), InlineData("12", "1,2"), InlineData("x", "y"), InlineData("2x", "2")]
    [InlineData("5 and 6", "5"), InlineData("1,2", "1,2,3"), InlineData(@"\sqrt{2}", "1.414"), InlineData("12345678901234567890", "12345678901234567891")]
    [InlineData("x+1", "x"), InlineData(@"\text{even}", @"\text{odd}"), InlineData(@"\infty", @"-\infty"), InlineData("x<5", "x>5")]
    [InlineData("x \\le 5", "x<5"), InlineData("5", "-5"), InlineData("1112_3", "1112_4"), InlineData("x^2+y^2=5", "5"), InlineData("", "5")]
    [InlineData("2^3", "23"), InlineData("1/2", "12"), InlineData("No solution", "0"), InlineData("7k", "7")]
    [InlineData(@"\frac{3\sqrt{6}}{\sqrt{150}}", "3"), InlineData("11/2", "1 1/2"), InlineData("a", "A"), InlineData("1000000000000.1", "1000000000000")]
    [InlineData("y=2x+3", "y=2x+4"), InlineData(@"\{1,2\}", "(1,2)"), InlineData(@"\frac{1}{0}", "0"), InlineData(@"(1,\infty)", @"(1,-\infty)")]
    [InlineData("∅", "0"), InlineData(@"\text{4:30 p.m.}", "30"), InlineData("3:1", "1"), InlineData(@"1_3", @"1_4")]
    [InlineData(",", "."), InlineData(@"\text{}", "$")]
    public void Different_mathematics_is_not(string answer, string target)
    {
        Assert.Equal(0, Measure(answer, target));
        Assert.Equal(0, Measure(target, answer));
    }

    [Fact]
    public void Equivalence_is_reflexive_and_symmetric() =>
        Gen.Select(Expression, Expression).Sample((a, b) => Measure(a, a) == 1 && Measure(a, b) == Measure(b, a));

    [Fact]
    public void Equivalence_is_reflexive_and_symmetric_over_LaTeX_of_every_shape() =>
        Gen.Select(Answer, Answer).Sample((a, b) => Measure($" {a} ", a) == 1 && Measure(a, b) == Measure(b, a));

    [Fact]
    public void A_sum_is_equal_in_any_order() =>
        Gen.Select(Expression, Expression).Sample((a, b) => Measure($"({a})+({b})", $"({b})+({a})") == 1);

    [Fact]
    public void Rational_sums_are_exact() =>
        Gen.Select(Gen.Int[-99, 99], Gen.Int[1, 99], Gen.Int[-99, 99], Gen.Int[1, 99]).Sample((a, b, c, d) =>
            Measure($@"\frac{{{a}}}{{{b}}}+\frac{{{c}}}{{{d}}}", $"{(a * d) + (c * b)}/{b * d}") == 1);

    private static readonly Gen<string> Expression = Gen.OneOf("1", "-2", @"\frac12", "0.25", "x", "y^2", @"\sqrt{2}", @"\pi").Array[1, 3].Select(parts => string.Join('+', parts));

    private static readonly Gen<string> Term = Gen.OneOf(
        Expression,
        Gen.Select(Expression, Expression).Select((over, under) => $@"\frac{{{over}}}{{{under}}}"),
        Expression.Select(root => $@"\sqrt{{{root}}}"),
        Expression.Select(power => $"({power})^{{2}}"));

    private static readonly Gen<string> Answer = Gen.OneOf(
        Term,
        Gen.Select(Term, Term).Select((a, b) => $@"\left({a}, {b}\right]"),
        Gen.Select(Term, Term).Select((a, b) => $@"({a},{b})\cup[0,\infty)"),
        Term.Array[1, 3].Select(items => $@"\{{{string.Join(",", items)}\}}"),
        Term.Array[2, 3].Select(items => string.Join(@" \text{ and } ", items)),
        Gen.Select(Term, Gen.OneOf("x =", "y = x +", @"x \le", @"x \in")).Select((term, before) => $"{before} {term}"),
        Term.Array[2, 2].Select(items => $@"\begin{{pmatrix}} {items[0]} \\ {items[1]} \end{{pmatrix}}"),
        Term.Select(term => $@"\text{{about }} {term} \text{{ cm}}"));

    private static double Measure(string answer, string target) => Metrics.MathEquivalence.Measure(answer, Samples.Of(target));
}
