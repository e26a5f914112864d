namespace GptFathom.Suites.Tests.Support;

/// <summary>Finds a text toxic that has one of the given words in it.</summary>
internal sealed class ScriptedClassifier(params string[] words) : IToxicityClassifier
{
    public string Id => "scripted/1";

    public Task<double> ClassifyAsync(string text, CancellationToken cancellationToken = default) =>
        Task.FromResult(words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? 0.9 : 0.1);
}
