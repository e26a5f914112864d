using GptFathom.Models.Providers;

namespace GptFathom.Models;

/// <summary>How a model is reached.</summary>
internal enum ModelApi
{
    /// <summary>OpenAI's chat completions, at OpenAI or at any compatible address.</summary>
    OpenAI,

    /// <summary>OpenAI's responses, see <see cref="ResponsesChatClient"/>.</summary>
    Responses,

    /// <summary>OpenAI's legacy completions, for base models: one text in, its continuation out; see <see cref="CompletionsChatClient"/>.</summary>
    Completions,

    /// <summary>Chat completions of a deployment in Azure OpenAI.</summary>
    AzureOpenAI,

    /// <summary>Anthropic's messages.</summary>
    Anthropic,

    /// <summary>Prepared completions from a file, see <see cref="ScriptedChatClient"/>.</summary>
    Scripted,

    /// <summary>A client that the test application makes itself, see <see cref="ModelClientAttribute"/>.</summary>
    Code,
}
