namespace GptFathom.Models.Rehearsing;

/// <summary>A rehearsal has come to a call that the store has no reply to.</summary>
internal sealed class RehearsalEndedException(string model) : Exception($"The completion store has no reply of model '{model}' to this request, and a rehearsal asks nothing.");
