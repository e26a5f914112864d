using System.Text;
using System.Text.RegularExpressions;

namespace GptFathom.Suites.Scoring;

/// <summary>
/// The equality of answers in LaTeX by which the authors of MATH score it (Hendrycks et al. 2021, arXiv:2103.03874: math_equivalence.py, is_equiv).
/// </summary>
internal static class HendrycksText
{
    private const string Fraction = @"\frac";
    private const string Root = @"\sqrt";
    private const string Unit = @"\text{ ";

    private static readonly string[] Removed = [@"\left", @"\right", @"^{\circ}", @"^\circ", @"\$"];

    private static readonly Regex Quotient = new(@"^(0|-?[1-9][0-9]*)/(0|-?[1-9][0-9]*)\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    /// <summary>Whether both are written alike once normalised; one that cannot be normalised equals only itself.</summary>
    public static bool AreEqual(string left, string right) =>
        Normalise(left) is { } normalLeft && Normalise(right) is { } normalRight ? normalLeft == normalRight : left == right;

    /// <summary>The text without what makes no difference there; null where the original's rules fail.</summary>
    private static string? Normalise(string text)
    {
        string spelled = Without(text, "\n", @"\!").Replace(@"\\", @"\", StringComparison.Ordinal)
            .Replace("tfrac", "frac", StringComparison.Ordinal).Replace("dfrac", "frac", StringComparison.Ordinal);
        if (WithoutUnit(Without(spelled, Removed)) is not { } number) return null;
        string written = WithZero(Without(number, @"\%"));
        return WithBracedRoots(WithoutName(written)) is { } braced ? WithFractions(Without(braced, " ")) : null;
    }

    private static string? WithFractions(string text) => WithBracedFractions(text) switch
    {
        null => null,
        "0.5" => @"\frac{1}{2}",
        string braced => Quotient.Replace(braced, @"\frac{$1}{$2}"),
    };

    private static string Without(string text, params ReadOnlySpan<string> parts)
    {
        foreach (string part in parts) text = text.Replace(part, "", StringComparison.Ordinal);
        return text;
    }

    /// <summary>Text after a space in \text is a unit; two of them are more than the rule allows.</summary>
    private static string? WithoutUnit(string text) => text.Split(Unit) switch
    {
        [string only] => only,
        [string number, _] => number,
        _ => null,
    };

    private static string WithZero(string text)
    {
        string inner = text.Replace(" .", " 0.", StringComparison.Ordinal).Replace("{.", "{0.", StringComparison.Ordinal);
        return inner.StartsWith('.') ? "0" + inner : inner;
    }

    /// <summary>Without "x =", a name of at most two characters.</summary>
    private static string WithoutName(string text) => text.Split('=') is [string name, string value] && name.EnumerateRunes().Count() <= 2 ? value : text;

    /// <summary>\sqrt3 as \sqrt{3}; null where nothing follows a root.</summary>
    private static string? WithBracedRoots(string text)
    {
        string[] parts = text.Split(Root);
        StringBuilder braced = new(parts[0]);
        foreach (string part in parts.AsSpan(1))
        {
            if (part.Length == 0) return null;
            braced.Append(Root).Append(part[0] == '{' ? part : $"{{{part[0]}}}{part[1..]}");
        }
        return braced.ToString();
    }

    /// <summary>\frac12 and \frac1{2} as \frac{1}{2}; as it was where a single character follows, null where none does.</summary>
    private static string? WithBracedFractions(string text)
    {
        string[] parts = text.Split(Fraction);
        StringBuilder braced = new(parts[0]);
        foreach (string part in parts.AsSpan(1))
        {
            if (part.Length == 0) return null;
            if (part[0] != '{' && part.Length == 1) return text;
            braced.Append(Fraction).Append(part[0] == '{' ? part : part[1] == '{' ? $"{{{part[0]}}}{part[1..]}" : $"{{{part[0]}}}{{{part[1]}}}{part[2..]}");
        }
        return braced.ToString();
    }
}
