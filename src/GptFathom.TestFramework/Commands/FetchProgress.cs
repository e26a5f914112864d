using System.Globalization;
using GptFathom.Datasets.Download;

namespace GptFathom.Commands;

/// <summary>Says how far a download is: a line that changes on a terminal, a plain line now and then elsewhere.</summary>
/// <param name="output">Where it says it.</param>
/// <param name="isTerminal">Whether a line can be written over.</param>
/// <param name="time">The clock.</param>
internal sealed class FetchProgress(TextWriter output, bool isTerminal, TimeProvider time) : IProgress<DownloadProgress>
{
    private static readonly TimeSpan OnTerminal = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(10);

    private string _name = "";
    private long? _last;
    private int _shown;

    /// <summary>Begins a file.</summary>
    public void Begin(string name) => (_name, _last) = (name, null);

    public void Report(DownloadProgress value)
    {
        bool isDue = _last is { } last ? time.GetElapsedTime(last) >= (isTerminal ? OnTerminal : Elsewhere) : value.Received != value.Total;
        if (!isDue) return;
        _last = time.GetTimestamp();
        string text = value.Total is { } total
            ? string.Create(CultureInfo.InvariantCulture, $"  {_name}: {100.0 * value.Received / total:0} % of {ByteText.Of(total)}")
            : $"  {_name}: {ByteText.Of(value.Received)}";
        if (isTerminal) Overwrite(text);
        else output.WriteLine(text);
    }

    /// <summary>Writes a line that stays.</summary>
    public void Say(string line)
    {
        if (_shown > 0) Overwrite("");
        output.WriteLine(isTerminal ? "\r" + line : line);
        _shown = 0;
    }

    private void Overwrite(string text)
    {
        output.Write("\r" + text.PadRight(_shown));
        output.Flush();
        _shown = text.Length;
    }
}
