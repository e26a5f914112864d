using Microsoft.Extensions.AI;

namespace GptFathom.Prompting;

/// <summary>The declared prompt of a benchmark, rendered for one sample after the other: system line, exemplars as turns, question.</summary>
internal sealed class Prompt(string? instruction, IReadOnlyList<Exemplar> exemplars, DecodingAttribute decoding)
{
    /// <summary>Name of this form; a change of how prompts are put together is a change of it.</summary>
    private const string Template = "chat/1";

    private readonly ChatMessage[] _opening =
    [
        .. instruction is null ? Array.Empty<ChatMessage>() : [new ChatMessage(ChatRole.System, instruction)],
        .. exemplars.SelectMany(e => new[] { new ChatMessage(ChatRole.User, e.Input), new ChatMessage(ChatRole.Assistant, e.Output) }),
    ];

    public Question Ask(Sample sample, IChatClient model) =>
        new(sample, [.. _opening, new ChatMessage(ChatRole.User, sample.Input)], decoding.ToOptions(), model);

    /// <summary>What the fingerprint says of the prompt.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings()
    {
        ContentHash hash = new();
        yield return new("template", Template);
        if (instruction is not null) yield return new("instruction", hash.Add(instruction).ToString());
        ContentHash exemplarHash = new();
        if (exemplars.Count > 0) yield return new("exemplars", exemplarHash.AddAll(exemplars.SelectMany(e => new[] { e.Input, e.Output })).ToString());
        foreach (KeyValuePair<string, string> setting in decoding.Settings()) yield return setting;
    }
}
