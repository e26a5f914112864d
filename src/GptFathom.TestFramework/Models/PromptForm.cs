namespace GptFathom.Models;

/// <summary>How a model is asked. Both forms have the same content.</summary>
internal enum PromptForm
{
    /// <summary>As messages: a system line, exemplars as turns of user and assistant, the question.</summary>
    Chat,

    /// <summary>As one text that a base model continues: "Q:" and "A:" before questions and answers, with a stop before the next question.</summary>
    Completion,
}
