namespace GptFathom.Models.Providers;

/// <summary>The run is offline and the store has no reply to a request.</summary>
internal sealed class CompletionMissingException(string model)
    : Exception($"The run is offline, and the completion store has no reply of model '{model}' to this request.");
