using GptFathom.Models.Recording;

namespace GptFathom.Models.Store;

/// <summary>What makes two calls the same call.</summary>
/// <param name="Model">The name the request is sent under: a model that is configured anew is another model.</param>
/// <param name="Request">SHA-256 of the request, see <see cref="RequestHash"/>.</param>
/// <param name="Repeat">Index of the repeat of the sample, from 0.</param>
/// <param name="Ordinal">How many times this attempt has had an answer to this very request before, from 0.</param>
internal readonly record struct CompletionKey(string Model, string Request, int Repeat, int Ordinal);
