using Option = GptFathom.Suites.Tests.Styles.ChoiceStyles.Option;

namespace GptFathom.Suites.Tests.Styles;

/// <summary>The styles of <see cref="ChoiceStyles"/>, and more of them in Chinese.</summary>
internal static class SingleChoiceStyles
{
    public static readonly Style[] Right = [.. ChoiceStyles.Right.Select(Of)];

    public static readonly Style[] Wrong = [.. ChoiceStyles.Wrong.Select(Of)];

    public static readonly Style[] ChineseRight =
    [
        .. Right,
        new("Chinese: answer and analysis", said => $"【答案】{said.Right}\n【解析】{OtherLetter(said)}项与题意不符，排除。"),
        new("Chinese: option is correct", said => $"逐项分析可知，{said.Right}选项正确。"),
        new("Chinese: correct answer with text", said => $"正确答案是 {said.Right}. {Text(said.Sample, said.Right)}"),
        new("Chinese: bold", said => $"本题应选 **{said.Right}**。"),
        new("Chinese: therefore", said => $"因此，本题的正确选项为（{said.Right}）。"),
        new("Chinese: a correction", said => $"答案是{OtherLetter(said)}。不对，再看一遍题目，答案应该是{said.Right}。"),
    ];

    public static readonly Style[] ChineseWrong =
    [
        .. Wrong,
        new("Chinese: corrected later", said => $"答案是{said.Right}。不对，答案应该是{OtherLetter(said)}。"),
        new("Chinese: another option is correct", said => $"{said.Right}选项错误，{OtherLetter(said)}选项正确。"),
        new("Chinese: the answer is not", said => $"答案不是{said.Right}。"),
        new("Chinese: what others say", said => $"有人认为答案是{said.Right}。"),
        new("Chinese: a refusal", _ => "抱歉，我不能回答这个问题。"),
    ];

    /// <summary>The letter of another option of the same question.</summary>
    public static string OtherLetter(Said said) => $"{(char)('A' + ((said.Right[0] - 'A' + 1) % said.Sample.Choices.Count))}";

    private static Style Of((string Name, Func<Option, Option, string> Say) style) =>
        new(style.Name, said => style.Say(OptionOf(said.Sample, said.Right), OptionOf(said.Sample, OtherLetter(said))));

    private static Option OptionOf(Sample sample, string letter) => new(letter, Text(sample, letter));

    /// <summary>The option's text; nothing for the one that a question of sat-en lacks.</summary>
    private static string Text(Sample sample, string letter) => sample.Choices.ElementAtOrDefault(letter[0] - 'A') ?? "";
}
