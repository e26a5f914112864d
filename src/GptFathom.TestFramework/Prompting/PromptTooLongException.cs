namespace GptFathom.Prompting;

/// <summary>A prompt that does not fit the model's context window: an error of its sample, never a reason to show fewer exemplars.</summary>
internal sealed class PromptTooLongException(string message) : Exception(message);
