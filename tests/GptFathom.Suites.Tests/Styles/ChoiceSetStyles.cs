namespace GptFathom.Suites.Tests.Styles;

/// <summary>Answers to questions that may have several right options. The target is their letters ("ACD").</summary>
internal static class ChoiceSetStyles
{
    public static readonly Style[] Right =
    [
        new("bare", said => said.Right),
        new("a sentence", said => $"The answer is {said.Right}."),
        new("letters and commas", said => $"The answer is {Joined(said, ", ")}."),
        new("letters and brackets", said => string.Concat(said.Right.Select(letter => $"({letter})"))),
        new("English words between", said => said.Right.Length < 2 ? null : $"The correct answers are {string.Join(", ", said.Right[..^1].ToCharArray())} and {said.Right[^1]}."),
        new("a label", said => $"Answer: {said.Right}"),
        new("a box", said => $@"$\boxed{{{said.Right}}}$"),
        new("bold after reasoning", said => $"A 选项讨论力，B 选项讨论能量。\n\n**答案：{said.Right}**"),
        new("JSON", said => $$"""{"reasoning": "逐项分析。", "answer": "{{said.Right}}"}"""),
        new("a JSON array", said => $$"""{"answer": [{{string.Join(", ", said.Right.Select(letter => $"\"{letter}\""))}}]}"""),
        new("Chinese: the answer is", said => $"答案是{said.Right}。"),
        new("Chinese: hence choose", said => $"综上所述，故选{said.Right}。"),
        new("Chinese: letters and commas", said => $"正确答案为{Joined(said, "、")}。"),
        new("Chinese: full width", said => $"【答案】{string.Concat(said.Right.Select(letter => (char)(letter - 'A' + 'Ａ')))}"),
        new("Chinese: a correction", said => $"答案是{Other(said)}。不对，重新分析后，答案是{said.Right}。"),
        new("an explanation behind", said => $"答案：{said.Right}。解析：其余各项与题意不符。"),
    ];

    public static readonly Style[] Wrong =
    [
        new("one letter more", said => Longer(said) is { } longer ? $"The answer is {longer}." : null),
        new("one letter more in Chinese", said => Longer(said) is { } longer ? $"故选{longer}。" : null),
        new("one letter less", said => said.Right.Length > 1 ? $"The answer is {said.Right[1..]}." : null),
        new("one letter less in Chinese", said => said.Right.Length > 1 ? $"答案：{said.Right[..^1]}" : null),
        new("other letters", Other),
        new("other letters in a sentence", said => $"答案是{Other(said)}。"),
        new("corrected later", said => $"The answer is {said.Right}. Wait, no: the answer is {Other(said)}."),
        new("Chinese: corrected later", said => $"答案是{said.Right}。不对，应该选{Other(said)}。"),
        new("a denial", said => $"The answer is not {said.Right}."),
        new("Chinese: a denial", said => $"不能选{said.Right}。"),
        new("what others say", said => $"Some people would say the answer is {said.Right}."),
        new("JSON", said => $$"""{"reasoning": "{{said.Right}}?", "answer": "{{Other(said)}}"}"""),
        new("a hypothesis", said => $"If the answer were {said.Right}, the sum would be odd. So the answer is {Other(said)}."),
        new("a refusal", _ => "抱歉，我不能回答这个问题。"),
    ];

    private static string Joined(Said said, string separator) => string.Join(separator, said.Right.ToCharArray());

    private static string Other(Said said) => Longer(said) ?? said.Right[1..];

    private static string? Longer(Said said)
    {
        char more = "ABCD".FirstOrDefault(letter => !said.Right.Contains(letter, StringComparison.Ordinal));
        return more == '\0' ? null : string.Concat((said.Right + more).Order());
    }
}
