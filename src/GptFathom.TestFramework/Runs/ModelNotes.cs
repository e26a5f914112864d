using GptFathom.Models;

namespace GptFathom.Runs;

/// <summary>Warnings about the models of a run: names that may stand for another model tomorrow, and answers that were not all from one model. Once a model.</summary>
internal static class ModelNotes
{
    public static IEnumerable<string> Of(IEnumerable<BenchmarkExecution> executions) => executions
        .SelectMany(e => e.Use.Models)
        .GroupBy(m => m.Model, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal)
        .SelectMany(model => Of(model.Key, [.. model]));

    private static IEnumerable<string> Of(string model, IReadOnlyList<ModelUse> uses)
    {
        UntrustedText name = model;
        foreach (IGrouping<string, string> asked in uses.SelectMany(u => u.Names).Distinct().GroupBy(n => n.Requested, n => n.Answered, StringComparer.Ordinal))
        {
            string[] answered = [.. asked.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
            if (answered.FirstOrDefault(a => ModelAlias.IsAlias(asked.Key, a)) is not null)
                yield return $"model '{name}': {new UntrustedText(asked.Key)} is an alias, answered by {List(answered)}; it may stand for another model tomorrow, so name a dated one (\"model\" in its entry)";
            if (answered.Length > 1) yield return $"model '{name}': {new UntrustedText(asked.Key)} answered under {answered.Length} names in this run: {List(answered)}";
        }
        string[] fingerprints = [.. uses.SelectMany(u => u.SystemFingerprints).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (fingerprints.Length > 1) yield return $"model '{name}': answered with {fingerprints.Length} system fingerprints in this run: {List(fingerprints)}";
    }

    private static UntrustedText List(IEnumerable<string> names) => string.Join(", ", names);
}
