namespace GptFathom.Answers.Statements;

/// <summary>A place where an output declares its answer: what follows there, up to the end of the line.</summary>
internal readonly record struct Statement(int Position, string Text);
