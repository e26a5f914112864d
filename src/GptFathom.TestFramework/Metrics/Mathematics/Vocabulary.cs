using System.Collections.Frozen;

namespace GptFathom.Scoring.Mathematics;

/// <summary>What LaTeX commands, words and characters stand for.</summary>
internal static class Vocabulary
{
    /// <summary>Commands and words that name a function.</summary>
    public static readonly FrozenSet<string> Functions =
        FrozenSet.Create("frac", "binom", "sqrt", "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "log", "ln", "exp");

    /// <summary>Commands of layout that carry no meaning.</summary>
    public static readonly FrozenSet<string> Layout = FrozenSet.Create(
        "left", "right", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "displaystyle", "textstyle", "limits", "quad", "qquad", "circ", "degree",
        "mathbf", "mathit", "mathsf", "boldsymbol", "boxed", "fbox");

    /// <summary>Commands whose argument is prose.</summary>
    public static readonly FrozenSet<string> Prose = FrozenSet.Create("text", "textbf", "textit", "textrm", "mbox", "hbox", "textnormal", "mathrm", "operatorname");

    /// <summary>Units of two letters, which would otherwise read as a product of two variables.</summary>
    public static readonly FrozenSet<string> ShortUnits = FrozenSet.Create("cm", "mm", "km", "ft", "in", "hr", "kg", "lb", "oz", "mi", "yd", "pm", "am");

    /// <summary>Commands that are a function under another name.</summary>
    public static readonly FrozenDictionary<string, string> Aliases = new Dictionary<string, string>
    {
        ["dfrac"] = "frac", ["tfrac"] = "frac", ["cfrac"] = "frac", ["dbinom"] = "binom", ["tbinom"] = "binom", ["asin"] = "arcsin", ["acos"] = "arccos", ["atan"] = "arctan",
    }.ToFrozenDictionary();

    /// <summary>Commands that are a sign.</summary>
    public static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["cdot"] = "*", ["times"] = "*", ["ast"] = "*", ["div"] = "/", ["pm"] = "±", ["mp"] = "∓", ["cup"] = "∪", ["in"] = "∈",
        ["le"] = "≤", ["leq"] = "≤", ["leqslant"] = "≤", ["ge"] = "≥", ["geq"] = "≥", ["geqslant"] = "≥", ["lt"] = "<", ["gt"] = ">", ["ne"] = "≠", ["neq"] = "≠",
        ["approx"] = "=", ["equiv"] = "=", ["lvert"] = "|", ["rvert"] = "|", ["vert"] = "|", ["mid"] = "|", ["lbrace"] = "⦃", ["rbrace"] = "⦄", ["{"] = "⦃", ["}"] = "⦄",
        ["langle"] = "(", ["rangle"] = ")", ["lparen"] = "(", ["rparen"] = ")", ["lbrack"] = "[", ["rbrack"] = "]", ["\\"] = "\\",
    }.ToFrozenDictionary();

    /// <summary>Commands and words that are a symbol under another name.</summary>
    public static readonly FrozenDictionary<string, string> Symbols = new Dictionary<string, string>
    {
        ["infty"] = "∞", ["infinity"] = "∞", ["emptyset"] = "∅", ["varnothing"] = "∅", ["pi"] = "π", ["varphi"] = "phi", ["varepsilon"] = "epsilon",
    }.ToFrozenDictionary();

    /// <summary>A character outside ASCII, as the text that a plain keyboard has for it.</summary>
    public static string? Spelling(char c) => c switch
    {
        '−' or '–' or '—' => "-",
        '×' or '·' or '⋅' or '∙' => "*",
        '÷' => "/",
        '²' => "^2",
        '³' => "^3",
        '½' => "(1/2)",
        '√' => " sqrt ",
        'π' => " pi ",
        '≈' => "=",
        '°' or '%' => " ",
        '∞' => " infinity ",
        '\u00A0' or '\u2009' or '\u202F' => " ",
        _ => null,
    };
}
