using System.Numerics;

namespace GptFathom.Suites.Tests.Styles;

/// <summary>Answers in LaTeX to competition problems.</summary>
internal static class MathStyles
{
    public static readonly Style[] Right =
    [
        new("bare", said => said.Right),
        new("a box in a sentence", said => $@"Adding up, there are $\boxed{{{said.Right}}}$ of them."),
        new("a box on display", said => $"We get\n\\[\n  x^2 + 1 = 5, \\quad \\boxed{{{said.Right}}}.\n\\]"),
        new("a final answer with a hope", said => $"Final Answer: The final answer is ${said.Right}$. I hope it is correct."),
        new("a sentence", said => $"So $x^2 = 4$ and $y = 3$. The answer is ${said.Right}$."),
        new("parentheses", said => $@"Therefore, the final answer is \( {said.Right} \)."),
        new("a display after the statement", said => $"The answer is:\n\\[\n{said.Right}\n\\]"),
        new("dollars after the statement", said => $"**Answer:**\n\n$${said.Right}$$"),
        new("a bold label", said => $"**Answer:** ${said.Right}$"),
        new("a bold last line", said => $"From $x + 1 = 3$ we conclude:\n\n**${said.Right}$**"),
        new("JSON", said => $$"""{"reasoning": "We have $x^2 = 4$.", "answer": {{said.RightJson}}}"""),
        new("fenced JSON with a box", said => $"```json\n{{\n  \"reasoning\": \"Let x = 2.\",\n  \"answer\": {(said with { Right = $@"\boxed{{{said.Right}}}" }).RightJson}\n}}\n```"),
        new("a correction", said => $@"So $\boxed{{{said.Other}}}$. Wait, I dropped a sign. The answer is $\boxed{{{said.Right}}}$."),
        new("an explanation behind", said => $"The answer is ${said.Right}$. This follows because $x = 2$ solves the equation."),
        new("Chinese", said => $"根据题意，$x = 2$，所以答案是 ${said.Right}$。"),
        new("Chinese with a box", said => $@"综上所述，答案为：$\boxed{{{said.Right}}}$。"),
    ];

    public static readonly Style[] Wrong =
    [
        new("another answer", said => said.Other),
        new("another in a box", said => $@"We might expect ${said.Right}$, but in fact it is $\boxed{{{said.Other}}}$."),
        new("a denial", said => $"The answer is not ${said.Right}$."),
        new("a denial with another", said => $"The answer is not ${said.Right}$ but ${said.Other}$."),
        new("corrected later", said => $"The answer is ${said.Right}$. Wait, I dropped a sign. The answer is ${said.Other}$."),
        new("a box corrected later", said => $@"So $\boxed{{{said.Right}}}$. Wait, I dropped a sign: $\boxed{{{said.Other}}}$."),
        new("withdrawn", said => $"The answer is ${said.Right}$. On second thought, that is not right."),
        new("in passing", said => $"One might think that the answer is ${said.Right}$, but the answer is ${said.Other}$."),
        new("a hypothesis", said => $"If the answer were ${said.Right}$, then $x$ would be negative. Hence the answer is ${said.Other}$."),
        new("one more", said => Number(said) is { } number ? $@"$\boxed{{{number + 1}}}$" : null),
        new("the wrong sign", said => Number(said) is { IsZero: false } number ? $@"$\boxed{{{-number}}}$" : null),
        new("ten times as much", said => Number(said) is { IsZero: false } number ? $"The answer is ${number}0$." : null),
        new("upside down", said => UpsideDown(said.Right) is { } turned ? $@"$\boxed{{{turned}}}$" : null),
        new("a longer number", said => Number(said) is { } number ? $"The answer is 1{BigInteger.Abs(number)}." : null),
        new("JSON", said => $$"""{"reasoning": {{said.RightJson}}, "answer": {{said.OtherJson}}}"""),
        new("nothing but reasoning", _ => "Let us first look at the equation and see what follows"),
    ];

    private static BigInteger? Number(Said said) => BigInteger.TryParse(said.Right, out BigInteger number) ? number : null;

    /// <summary>\frac{a}{b} of two different positive integers as \frac{b}{a}.</summary>
    private static string? UpsideDown(string latex)
    {
        string[] parts = latex.Split('{', '}');
        return parts is [@"\frac", var over, "", var under, ""] && int.TryParse(over, out int a) && int.TryParse(under, out int b) && a != b ? $@"\frac{{{b}}}{{{a}}}" : null;
    }
}
