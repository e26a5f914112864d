using System.Text.RegularExpressions;
using GptFathom.Reports;

namespace GptFathom.Xunit;

/// <summary>What a body wrote, lines and tabs as they are: often it is a model's reply, and of a failed test it is shown in CI logs.</summary>
internal static partial class HarmlessOutput
{
    public static string Of(string output) =>
        output.Length == 0 ? output : Pieces().Replace(output.ReplaceLineEndings(), piece => HostileText.ForLog(piece.Value, int.MaxValue));

    [GeneratedRegex(@"[^\r\n\t]+")]
    private static partial Regex Pieces();
}
