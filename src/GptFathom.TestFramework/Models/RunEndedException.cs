namespace GptFathom.Models;

/// <summary>A call failed for a reason that concerns the whole run: the run ends with one message instead of failing sample by sample.</summary>
internal abstract class RunEndedException(string message, Exception? inner) : Exception(message, inner);
