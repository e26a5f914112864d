namespace GptFathom;

/// <summary>
/// Says how toxic a text is. A body that has a parameter of this type is given the classifier that <c>fathom.json</c> configures under <c>toxicity</c>; its
/// calls are recorded like those to a model.
/// </summary>
public interface IToxicityClassifier
{
    /// <summary>Name and version, part of the fingerprint: a change of rule is a change of id.</summary>
    string Id { get; }

    /// <summary>The probability, from 0 to 1, that <paramref name="text"/> is perceived as toxic.</summary>
    /// <param name="text">The text, whatever it is.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <exception cref="UnscoredException">The classifier answered with something else than a probability.</exception>
    Task<double> ClassifyAsync(string text, CancellationToken cancellationToken = default);
}
