namespace GptFathom;

/// <summary>A mistake in what the user gave (file, key, option, argument). The message says what, where and what was expected; it is shown without a stack trace.</summary>
public sealed class FathomException(string message, Exception? inner = null) : Exception(message, inner);
