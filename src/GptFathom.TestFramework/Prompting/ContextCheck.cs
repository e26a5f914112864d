using GptFathom.Models;
using Microsoft.Extensions.AI;

namespace GptFathom.Prompting;

/// <summary>
/// Whether prompt and reply fit the model's context window. Of each message the text is counted and <see cref="PerMessage"/> for its role and ends; pictures are
/// not counted.
/// </summary>
internal static class ContextCheck
{
    private const int PerMessage = 4;

    /// <exception cref="UnscoredException">They do not, or nobody can be sure.</exception>
    public static void Fits(IReadOnlyList<ChatMessage> prompt, ChatOptions options, ModelTraits traits)
    {
        if (traits.ContextWindow is not { } window) return;
        int tokens = prompt.Sum(message => traits.Tokens.Count(message.Text) + PerMessage);
        int reply = options.MaxOutputTokens ?? 0;
        if (tokens + reply <= window) return;
        string count = traits.Tokens.IsExact ? $"has {tokens}" : $"may have up to {tokens}";
        string hint = traits.Tokens.IsExact ? "" : "; the model's \"tokenizer\" in the configuration makes the count exact";
        throw new UnscoredException($"the prompt {count} tokens and the reply up to {reply}, the model's context window is {window}; no exemplar is dropped{hint}");
    }
}
