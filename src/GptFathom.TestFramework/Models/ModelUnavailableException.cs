namespace GptFathom.Models;

/// <summary>
/// The model cannot be asked at all: nothing answers at its address, the key is not accepted, there is no such model there, its quota is used up, or call
/// after call has failed.
/// </summary>
internal sealed class ModelUnavailableException(string message, Exception? inner) : RunEndedException(message, inner);
