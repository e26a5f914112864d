namespace GptFathom.Suites.Tests.Styles;

/// <summary>Short answers to closed-book questions and questions on a passage.</summary>
internal static class ShortStyles
{
    public static readonly Style[] Right =
    [
        new("bare", said => said.Right),
        new("a full stop", said => said.RightUnstopped + "."),
        new("bold", said => $"**{said.Right}**"),
        new("a sentence", said => $"The answer is {said.RightUnstopped}."),
        new("a label", said => $"Answer: {said.Right}"),
        new("the label of the exemplars", said => $"A: {said.Right}"),
        new("a bold label", said => $"**Answer:** {said.Right}"),
        new("a box", said => IsPlain(said.Right) ? $@"The answer is $\boxed{{\text{{{said.Right}}}}}$." : null),
        new("JSON", said => $$"""{"answer": {{said.RightJson}}}"""),
        new("fenced JSON with reasoning", said => $"```json\n{{\n  \"reasoning\": \"It is not {said.OtherJson.Trim('"')}.\",\n  \"answer\": {said.RightJson}\n}}\n```"),
        new("chatty", said => $"Sure! The answer is **{said.RightUnstopped}**."),
        new("chatty over two lines", said => $"Great question!\n\n{said.RightUnstopped}."),
        new("bold within a sentence", said => $"That would be **{said.Right}**, as far as I remember."),
        new("an explanation below", said => $"{said.Right}\n\nThis is well known; many confuse it with {said.Other}."),
        new("an explanation after a stop", said => $"{said.RightUnstopped}. It is often confused with {said.OtherUnstopped}."),
        new("an explanation after a sentence", said => $"The answer is {said.RightUnstopped}. This is often asked in quizzes."),
        new("an explanation after a dash", said => $"{said.Right} – this is often asked in quizzes."),
        new("an explanation in brackets", said => $"{said.Right} (this is what most of the sources say)"),
        new("a conclusion after reasoning", said => $"Let me think. {said.Other} came to mind first, but it does not fit the question.\n\nFinal answer: {said.Right}"),
        new("a correction", said => $"The answer is {said.OtherUnstopped}. Wait, that does not fit the question. The answer is {said.RightUnstopped}."),
    ];

    public static readonly Style[] Wrong =
    [
        new("another answer", said => said.Other),
        new("a sentence with another", said => $"The answer is {said.OtherUnstopped}."),
        new("a denial", said => $"The answer is not {said.RightUnstopped}."),
        new("a short denial", said => $"Not {said.RightUnstopped}."),
        new("a denial with another", said => $"It is not {said.RightUnstopped}. The answer is {said.OtherUnstopped}."),
        new("corrected later", said => $"The answer is {said.RightUnstopped}. Wait, no: the answer is {said.OtherUnstopped}."),
        new("corrected in other words", said => $"{said.RightUnstopped}. No, wait, that is wrong. It is {said.OtherUnstopped}."),
        new("withdrawn", said => $"The answer is {said.RightUnstopped}. On second thought, that is not right."),
        new("what others say", said => $"Some people would say the answer is {said.RightUnstopped}."),
        new("a quotation", said => $"My friend wrote \"the answer is {said.RightUnstopped}\" here, but that is wrong; the answer is {said.OtherUnstopped}."),
        new("in passing", said => $"{said.RightUnstopped} is a common guess, but the answer is {said.OtherUnstopped}."),
        new("either or", said => $"{said.Right} or {said.Other}"),
        new("a longer word", said => $"{said.RightUnstopped}ville"),
        new("JSON", said => $$"""{"reasoning": "Is it {{said.RightJson.Trim('"')}}? No.", "answer": {{said.OtherJson}}}"""),
        new("a hypothesis", said => $"If the answer were {said.RightUnstopped}, the dates would not match. So the answer is {said.OtherUnstopped}."),
        new("a question", said => $"Is the answer {said.RightUnstopped}?"),
        new("a refusal", _ => "I'm sorry, but I cannot help with that question."),
    ];

    private static bool IsPlain(string text) => !text.Any(c => @"{}\$%&#_".Contains(c, StringComparison.Ordinal));
}
