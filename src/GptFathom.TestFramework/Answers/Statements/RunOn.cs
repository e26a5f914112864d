namespace GptFathom.Answers.Statements;

/// <summary>A base model without stop sequences runs on: after its answer it invents the next question.</summary>
internal static class RunOn
{
    private static readonly string[] Questions = ["\nQ:", "\nQuestion:"];

    /// <summary>What comes before the first invented question.</summary>
    public static string Cut(string output)
    {
        int end = output.Length;
        foreach (string question in Questions)
        {
            int found = output.IndexOf(question, StringComparison.Ordinal);
            if (found > 0 && found < end && !output.AsSpan(0, found).IsWhiteSpace()) end = found;
        }
        return output[..end];
    }
}
