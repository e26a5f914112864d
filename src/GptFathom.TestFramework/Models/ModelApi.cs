using GptFathom.Models.Providers;

namespace GptFathom.Models;

/// <summary>How a model is reached.</summary>
internal enum ModelApi
{
    /// <summary>OpenAI's chat completions, at OpenAI or at any compatible address.</summary>
    OpenAI,

    /// <summary>Prepared completions from a file, see <see cref="ScriptedChatClient"/>.</summary>
    Scripted,
}
