namespace GptFathom.Prompting;

/// <summary>One worked example.</summary>
internal sealed record Exemplar(string Input, string Output);
