namespace GptFathom.Suites.Scoring;

/// <summary>Where a program ends, for endpoints that keep no stop sequences.</summary>
internal static class CodeStops
{
    /// <summary>The stop sequences of HumanEval (Chen et al. 2021, arXiv:2107.03374): what follows a function at the margin.</summary>
    public static readonly string[] AfterFunction = ["\nclass", "\ndef", "\n#", "\nif"];

    /// <summary><paramref name="output"/> up to the first of <paramref name="stops"/>.</summary>
    public static string Cut(string output, params ReadOnlySpan<string> stops)
    {
        string kept = output;
        foreach (string stop in stops)
        {
            int found = kept.IndexOf(stop, StringComparison.Ordinal);
            if (found >= 0) kept = kept[..found];
        }
        return kept;
    }
}
