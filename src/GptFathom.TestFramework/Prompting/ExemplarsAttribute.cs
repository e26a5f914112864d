namespace GptFathom.Prompting;

/// <summary>Worked examples shown before the question, read from a JSON Lines file of the data folder.</summary>
/// <param name="path">Path relative to the project's or the data folder; either slash separates folders.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExemplarsAttribute(string path) : Attribute
{
    /// <summary>Path relative to the project's or the data folder.</summary>
    public string Path { get; } = path;

    /// <summary>How many are shown: the first of the file, all of them always. At least 1.</summary>
    public int Shots { get; set; } = 1;

    /// <summary>Whether the exemplars reason step by step before they answer.</summary>
    public bool ChainOfThought { get; set; }

    /// <summary>Field that holds the question. Default "question".</summary>
    public string Input { get; set; } = "question";

    /// <summary>Field that holds the answer as it is shown. Default "answer".</summary>
    public string Target { get; set; } = "answer";
}
