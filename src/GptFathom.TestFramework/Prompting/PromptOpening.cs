using System.Text;
using Microsoft.Extensions.AI;

namespace GptFathom.Prompting;

/// <summary>What stands before the question: the same for all questions of a group, so it is rendered once.</summary>
internal sealed class PromptOpening
{
    /// <summary>What ends a base model's answer: the next question, which it would invent.</summary>
    public const string NextQuestion = "\nQ:";

    private readonly ChatMessage[] _messages;
    private readonly string _text;

    public PromptOpening(string? system, IReadOnlyList<(string Question, string Answer)> turns)
    {
        _messages =
        [
            .. system is null ? Array.Empty<ChatMessage>() : [new ChatMessage(ChatRole.System, system)],
            .. turns.SelectMany(t => new[] { new ChatMessage(ChatRole.User, t.Question), new ChatMessage(ChatRole.Assistant, t.Answer) }),
        ];
        StringBuilder text = new();
        if (system is not null) text.Append(system).Append("\n\n");
        foreach ((string question, string answer) in turns) text.Append("Q: ").Append(question).Append("\nA: ").Append(answer).Append("\n\n");
        _text = text.ToString();
    }

    public IReadOnlyList<ChatMessage> Turns(string question, IReadOnlyList<DataContent> images) =>
        [.. _messages, images.Count == 0 ? new ChatMessage(ChatRole.User, question) : new ChatMessage(ChatRole.User, [new TextContent(question), .. images])];

    public IReadOnlyList<ChatMessage> Text(string question) => [new ChatMessage(ChatRole.User, $"{_text}Q: {question}\nA:")];
}
