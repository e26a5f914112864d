namespace GptFathom.Suites.Tests.Styles;

/// <summary>Realistic ways to choose an option, and realistic outputs that mention it without choosing it.</summary>
internal static class ChoiceStyles
{
    /// <summary>Each chooses <c>Letter</c>.</summary>
    public static readonly (string Name, Func<Option, Option, string> Say)[] Right =
    [
        ("a lone letter", (right, _) => right.Letter),
        ("a letter in brackets with its text", (right, _) => $"({right.Letter}) {right.Text}"),
        ("a letter, a stop and its text", (right, _) => $"{right.Letter}. {right.Text}"),
        ("a letter, a bracket and its text", (right, _) => $" {right.Letter}) {right.Text}"),
        ("a sentence", (right, _) => $"The answer is ({right.Letter})."),
        ("a label", (right, _) => $"Answer: {right.Letter}"),
        ("a bold line", (right, _) => $"**Answer: {right.Letter}) {right.Text}**"),
        ("a conclusion after reasoning", (right, other) =>
            $"Let us go through this step by step.\n\nOption {other.Letter} looks tempting, but it fails.\n\n"
            + $"Therefore, the correct answer is **{right.Letter}**."),
        ("a box", (right, _) => $@"Adding up, we get $\boxed{{\text{{{right.Letter}}}}}$."),
        ("JSON", (right, other) => $$"""{"reasoning": "It is not {{other.Letter}}.", "answer": "{{right.Letter}}"}"""),
        ("fenced JSON", (right, _) => $$"""
            ```json
            {"reasoning": "By elimination.", "answer": "({{right.Letter}})"}
            ```
            """),
        ("a letter as subject", (right, other) => $"({right.Letter}) is the correct answer, because ({other.Letter}) is wrong."),
        ("a correction", (right, other) => $"The answer is {other.Letter}. Wait, that does not fit the question. The answer is {right.Letter}."),
        ("a denial of another", (right, other) => $"The answer is {right.Letter}, not {other.Letter}."),
        ("a choice in the first person", (right, _) => $"Weighing them up, I would choose option {right.Letter}."),
        ("a last line", (right, _) => $"The first two fail and the others contradict the question.\n\n**{right.Letter}**"),
        ("Chinese: the answer is", (right, _) => $"根据题意可知，答案是{right.Letter}。"),
        ("Chinese: hence choose", (right, other) => $"{other.Letter}项错误，故选{right.Letter}。"),
        ("Chinese: choose, full width", (right, _) => $"【答案】选 （{right.Letter}）"),
    ];

    /// <summary>None chooses <c>Letter</c> of the first.</summary>
    public static readonly (string Name, Func<Option, Option, string> Say)[] Wrong =
    [
        ("another letter", (_, other) => $"({other.Letter}) {other.Text}"),
        ("a denial", (right, _) => $"The answer is not ({right.Letter})."),
        ("a denial with an answer", (right, other) => $"{right.Letter} is wrong. The answer is {other.Letter}."),
        ("a correction", (right, other) => $"The answer is ({right.Letter}). Wait, no: the answer is ({other.Letter})."),
        ("a withdrawn answer", (right, _) => $"The answer is {right.Letter}. On second thoughts, {right.Letter} is incorrect."),
        ("a withdrawn answer in other words", (right, _) => $"The answer is {right.Letter}. On second thought, that is not right."),
        ("a correction in other words", (right, other) => $"The answer is {right.Letter}. Wait, I made a mistake. It should be {other.Letter}."),
        ("what others say", (right, _) => $"Some people might say the answer is {right.Letter}."),
        ("a quotation", (right, other) => $"My classmate wrote \"the answer is {right.Letter}\" in the margin, but I choose {other.Letter}."),
        ("a word that begins with the letter", (right, _) => $"{right.Letter}rgle"),
        ("a statement with a word that begins with it", (right, _) => $"The answer is {right.Letter}rgle."),
        ("a list of letters", (right, other) => $"The answer is ({right.Letter}) or ({other.Letter})."),
        ("the options again", (right, other) => $"{right.Letter}) first\n{other.Letter}) second\nBoth are worth a thought."),
        ("a hypothesis", (right, other) => $"If the answer were {right.Letter}, the sum would be odd. So the answer is {other.Letter}."),
        ("a question", (right, _) => $"Is the answer {right.Letter}? Is it that the answer is {right.Letter}?"),
        ("JSON", (right, other) => $$"""{"reasoning": "The answer is {{right.Letter}}? No.", "answer": "{{other.Letter}}"}"""),
        ("Chinese: wrong, hence choose", (right, other) => $"{right.Letter}项不正确，故选{other.Letter}。"),
        ("Chinese: cannot choose", (right, _) => $"不能选{right.Letter}。"),
        ("a refusal", (_, _) => "I'm sorry, but I cannot help with that question."),
        ("nothing", (_, _) => ""),
    ];

    internal readonly record struct Option(string Letter, string Text);
}
