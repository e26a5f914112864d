using System.Buffers;
using System.Text.RegularExpressions;

namespace GptFathom.Xunit;

/// <summary>What a body wrote, lines and tabs as they are: often it is a model's reply, and of a failed test it is shown in CI logs.</summary>
internal static partial class HarmlessOutput
{
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c), '\t', '\n']);

    public static string Of(string output) =>
        IsPlain(output) ? output : Pieces().Replace(output.ReplaceLineEndings(), piece => new UntrustedText(piece.Value).ForLog(int.MaxValue));

    /// <summary>Whether nothing of it would be changed, as with nearly all output.</summary>
    private static bool IsPlain(ReadOnlySpan<char> output) =>
        !output.ContainsAnyExcept(Plain) && !UntrustedText.HasCommand(output) && (Environment.NewLine == "\n" || !output.Contains('\n'));

    [GeneratedRegex(@"[^\r\n\t]+")]
    private static partial Regex Pieces();
}
