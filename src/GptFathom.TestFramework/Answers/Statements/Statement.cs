namespace GptFathom.Answers.Statements;

/// <summary>A place where an output declares its answer: what follows there, up to the end of the line.</summary>
internal readonly record struct Statement(int Position, string Text)
{
    /// <summary>Whether it is in a language that parts thousands by dots.</summary>
    public bool UsesDotGroups { get; init; }
}
