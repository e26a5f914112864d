namespace GptFathom;

/// <summary>
/// What a body throws where a sample cannot be scored through no fault of the candidate, as when a judge's reply has no verdict: the sample becomes an
/// <see cref="Outcome.Error"/> with this message as its cause, never a score.
/// </summary>
/// <param name="message">Why there is no score; shown to people as it is.</param>
/// <param name="inner">What led to it, or null.</param>
public sealed class UnscoredException(string message, Exception? inner = null) : Exception(message, inner);
