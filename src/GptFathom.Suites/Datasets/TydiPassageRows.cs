namespace GptFathom.Suites.Datasets;

/// <summary>The same with the passage before the question.</summary>
internal sealed class TydiPassageRows : TydiRows
{
    /// <inheritdoc />
    protected override string Input(string question, string context) => $"{context}\n{question}";
}
