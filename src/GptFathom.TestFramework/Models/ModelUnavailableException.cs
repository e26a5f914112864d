namespace GptFathom.Models;

/// <summary>
/// The model cannot be asked at all: nothing answers at its address, the key is not accepted, or there is no such model there.
/// It concerns the whole run, so the run ends with one message instead of failing sample by sample.
/// </summary>
internal sealed class ModelUnavailableException(string message, Exception inner) : Exception(message, inner);
