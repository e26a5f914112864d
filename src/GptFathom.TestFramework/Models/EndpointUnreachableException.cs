namespace GptFathom.Models;

/// <summary>Nothing answers at a model's address. It concerns the whole run, so the run ends instead of failing sample by sample.</summary>
internal sealed class EndpointUnreachableException(string message, Exception inner) : Exception(message, inner);
