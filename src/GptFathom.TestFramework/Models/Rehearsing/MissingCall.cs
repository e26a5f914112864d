using GptFathom.Models.Store;

namespace GptFathom.Models.Rehearsing;

/// <summary>A call that a run would have to make: the store has no reply to it.</summary>
/// <param name="Model">Name of the model as configured.</param>
/// <param name="Key">Where the store looks for the reply.</param>
/// <param name="Request">What would be asked.</param>
internal sealed record MissingCall(string Model, CompletionKey Key, ModelRequest Request);
