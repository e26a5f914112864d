namespace GptFathom.Suites.Tests.Styles;

/// <summary>Answers to BIG-Bench Hard: letters, yes and no, truth values, numbers, brackets, lists of words.</summary>
internal static class BbhStyles
{
    public static readonly Style[] Right =
    [
        new("bare", said => said.Right),
        new("the exemplars' conclusion", said => $"Let's think step by step. First this, then that. So the answer is {said.Right}."),
        new("a sentence", said => $"The answer is {said.Right}."),
        new("a bold conclusion", said => $"First this, then that.\n\nTherefore, the correct answer is **{said.Right}**."),
        new("bold", said => $"**{said.Right}**"),
        new("a label", said => $"Answer: {said.Right}"),
        new("a bold label", said => $"**Final answer:** {said.Right}"),
        new("a box", said => said.Right.AsSpan().ContainsAny("{}&") ? null : $@"The answer is $\boxed{{\text{{{said.Right}}}}}$."),
        new("JSON", said => $$"""{"reasoning": "First this, then that.", "answer": {{said.RightJson}}}"""),
        new("fenced JSON", said => $"```json\n{{\"answer\": {said.RightJson}}}\n```"),
        new("code", said => $"So the answer is `{said.Right}`."),
        new("an explanation below", said => $"{said.Right}\n\nExplanation: first this, then that."),
        new("an explanation behind", said => $"So the answer is {said.Right}. This follows from the last of the statements."),
        new("a correction", said => $"So the answer is {said.Other}. Wait, I skipped a step. So the answer is {said.Right}."),
        new("another case", said => $"The answer is {Cased(said.Right)}."),
        New("commas between words", said => $"Sorted: the answer is: {said.Right.Replace(" ", ", ", StringComparison.Ordinal)}", said => IsWords(said.Right)),
        New("yes or no and why", said => $"{said.Right}, because the last of the statements says so.", said => IsTruth(said.Right)),
        New("a letter without brackets", said => $"The answer is {said.Right[1]}.", said => IsLetter(said.Right)),
        New("a letter and a bracket", said => $"Answer: {said.Right[1]})", said => IsLetter(said.Right)),
        New("the option", said => $"So the correct answer is option {said.Right}.", said => IsLetter(said.Right)),
    ];

    public static readonly Style[] Wrong =
    [
        new("another answer", said => said.Other),
        new("a sentence with another", said => $"So the answer is {said.Other}."),
        new("a denial", said => $"So the answer is not {said.Right}."),
        new("corrected later", said => $"So the answer is {said.Right}. Wait, I skipped a step. So the answer is {said.Other}."),
        new("withdrawn", said => $"So the answer is {said.Right}. On second thought, that is not right."),
        new("in passing", said => $"One might think that the answer is {said.Right}. But no: the answer is {said.Other}."),
        new("a hypothesis", said => $"If the answer were {said.Right}, the third statement would be false. So the answer is {said.Other}."),
        new("either or", said => $"So the answer is {said.Right} or {said.Other}."),
        new("both at once", said => $"{said.Right} {said.Other}"),
        new("more of it", said => $"So the answer is {said.Right}{said.Right}."),
        new("JSON", said => $$"""{"reasoning": {{said.RightJson}}, "answer": {{said.OtherJson}}}"""),
        new("the wrong sign", said => int.TryParse(said.Right, out int number) && number != 0 ? $"So the answer is {-number}." : null),
        new("ten times as much", said => int.TryParse(said.Right, out int number) && number != 0 ? $"So the answer is {number}0." : null),
        new("reasoning that is cut off", said => $"Let's think step by step. We start with {said.Right}"),
    ];

    private static Style New(string name, Func<Said, string?> say, Func<Said, bool> applies) => new(name, said => applies(said) ? say(said) : null);

    private static bool IsLetter(string target) => target is ['(', _, ')'];

    private static bool IsTruth(string target) => target.ToLowerInvariant() is "yes" or "no" or "true" or "false" or "valid" or "invalid";

    private static bool IsWords(string target) => target.Contains(' ', StringComparison.Ordinal) && char.IsAsciiLetter(target[0]);

    private static string Cased(string target) => char.IsUpper(target[0]) ? target.ToLowerInvariant() : target;
}
