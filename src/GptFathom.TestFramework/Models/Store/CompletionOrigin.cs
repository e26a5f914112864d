namespace GptFathom.Models.Store;

/// <summary>What the first call of an attempt is stored with, so that a later run can tell whether the same code asks the same.</summary>
/// <param name="Sample">Benchmark and id of the sample: <c>gsm8k/17</c>.</param>
/// <param name="Build">Changes with the code, the declared settings and the sample.</param>
internal sealed record CompletionOrigin(string Sample, string Build)
{
    /// <summary>The start of one attempt with one model.</summary>
    public CompletionDigest StartOf(CompletionKey key) => CompletionDigest.Of($"{Build} {Sample}", key.Model, key.Repeat);
}
