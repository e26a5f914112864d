using GptFathom.Models;
using GptFathom.Tokenizers;

namespace GptFathom.Tests.Support;

/// <summary>Real tokenizers.</summary>
internal static class RealTokenizers
{
    public static ExtensionSet Extensions { get; } = new([typeof(TiktokenTokenizers)]);

    public static TokenCounter O200k { get; } = new TokenizerSet(Extensions).Find("o200k_base")!;
}
