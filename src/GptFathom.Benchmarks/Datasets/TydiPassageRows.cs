namespace GptFathom.Benchmarks.Datasets;

/// <summary>The same with the passage before the question.</summary>
public sealed class TydiPassageRows : TydiRows
{
    /// <inheritdoc />
    protected override string Input(string question, string context) => $"{context}\n{question}";
}
