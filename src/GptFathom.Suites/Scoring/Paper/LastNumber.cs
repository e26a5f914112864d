using System.Buffers;
using System.Text;

namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="PaperExtractors.LastNumber" />
internal sealed class LastNumber : IExtractor
{
    /// <inheritdoc/>
    public string Id => "paper-last-number/1";

    /// <inheritdoc/>
    public Extraction Extract(string output, Sample sample)
    {
        string? last = null;
        int at = 0;
        while (at < output.Length)
        {
            int digits = output[at] == '-' ? at + 1 : at;
            if (DigitLength(output, digits) == 0)
            {
                at++;
                continue;
            }
            (int grouped, int comma) = Grouped(output, digits);
            int end = End(output, grouped, comma);
            if (end > 0) last = output[at..end];
            at = end > 0 ? end : grouped;
        }
        return Extraction.Stated(last ?? output);
    }

    /// <summary>Where digits and commas end that start at <paramref name="start"/>, and where their last comma stands; 0 without one.</summary>
    private static (int End, int Comma) Grouped(string text, int start)
    {
        int comma = 0;
        int at = start;
        while (at < text.Length)
        {
            if (text[at] == ',') comma = at++;
            else if (DigitLength(text, at) is > 0 and int length) at += length;
            else break;
        }
        return (at, comma);
    }

    /// <summary>
    /// Where the match of <c>(-?\d[\d,]*\.?\d*)(?![\d-])</c> ends whose whole part ends at <paramref name="grouped"/>; 0 where a hyphen leaves no match. The
    /// places to which an engine could step back from it are these two alone, since a digit may not follow either.
    /// </summary>
    private static int End(string text, int grouped, int comma)
    {
        if (!IsAt(text, grouped, '.')) return IsAt(text, grouped, '-') ? comma : grouped;
        int end = grouped + 1;
        while (DigitLength(text, end) is > 0 and int length) end += length;
        return IsAt(text, end, '-') ? grouped : end;
    }

    private static bool IsAt(string text, int index, char c) => index < text.Length && text[index] == c;

    private static int DigitLength(string text, int index) =>
        index < text.Length && Rune.DecodeFromUtf16(text.AsSpan(index), out Rune rune, out int length) == OperationStatus.Done && PythonText.IsDigit(rune)
            ? length
            : 0;
}
