namespace GptFathom;

/// <summary>A provider's own key: bound to its host where the user says nothing else, and read from the provider's own environment variable as well.</summary>
/// <param name="Name">
/// The name of the key in <c>fathom.json</c> and in <c>FATHOM__KEYS__NAME__VALUE</c>: a letter, then letters, digits or '_', 24 at most.
/// </param>
/// <param name="Variable">The provider's environment variable, such as <c>OPENAI_API_KEY</c>.</param>
/// <param name="Host">
/// The host that the key is for, and the only one that the variable serves; null where every user has a host of their own, which
/// <c>FATHOM__KEYS__NAME__HOSTS</c> names.
/// </param>
public sealed record ProviderKey(string Name, string Variable, string? Host);
