namespace GptFathom.Suites.Tests.Styles;

/// <summary>Replies of a model that answers nothing. An empty reply is another matter: it is truncated.</summary>
internal static class Abstentions
{
    public static readonly string[] All =
    [
        "I don't know.", "I do not know the answer to that question.", "I cannot answer that.", "I'm not sure", "I am not sure about this one.", "I'm sorry, but I can't answer that question.",
        "I have no idea.", "Not sure.", "N/A", "...", "…", "—", "-", "?", "**I don't know.**", "The answer is: I don't know.", """{"answer": "I don't know"}""",
        """{"answer": null}""", "Sorry, I don't know.", "I’m not certain.", "我不知道。", "无法回答。",
    ];
}
