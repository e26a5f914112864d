namespace GptFathom.Answers.Statements;

/// <summary>A base model without stop sequences runs on: after its answer it invents the next question.</summary>
internal static class RunOn
{
    private const int MaxBeginning = 1_000;
    private const int MaxEnd = 15_000;

    private static readonly string[] Questions = ["\nQ:", "\nQuestion:"];

    /// <summary>
    /// What comes before the first invented question. Of more than the longest reply that benchmarks allow it is the beginning and the end, where answers are: what a
    /// hostile model writes takes no longer to read.
    /// </summary>
    public static string Cut(string output)
    {
        int end = output.Length;
        foreach (string question in Questions)
        {
            int found = output.IndexOf(question, StringComparison.Ordinal);
            if (found > 0 && found < end && !output.AsSpan(0, found).IsWhiteSpace()) end = found;
        }
        return end <= MaxBeginning + MaxEnd ? output[..end] : $"{output.AsSpan(0, MaxBeginning)}\n\n{output.AsSpan(end - MaxEnd, MaxEnd)}";
    }
}
