using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Xunit;

namespace GptFathom.Acceptance.Keys;

/// <summary>Looks for a key in everything that a run left behind, in each way in which it may be written.</summary>
internal static class KeySearch
{
    private static readonly string[] Forms =
    [
        Lab.Secret,
        Uri.EscapeDataString(Lab.Secret),
        JsonEncodedText.Encode(Lab.Secret).ToString(),
        .. new[] { "", "x", "xy" }.Select(before => Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Lab.Secret))[4..^4]),
    ];

    /// <summary>Nothing of the key is in the run's console, nor in any file of the folders.</summary>
    public static void FindsNothing(ProcessResult run, params IEnumerable<string> folders)
    {
        AssertClean("the console", run.Output + run.Error);
        foreach (string file in folders.SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))) AssertClean(file, Read(file));
    }

    private static void AssertClean(string place, string text)
    {
        foreach (string form in Forms) Assert.False(text.Contains(form, StringComparison.OrdinalIgnoreCase), $"{form} is in {place}");
    }

    private static string Read(string file)
    {
        using Stream stream = File.OpenRead(file);
        bool isCompressed = file.EndsWith(".gz", StringComparison.Ordinal);
        using StreamReader reader = new(isCompressed ? new GZipStream(stream, CompressionMode.Decompress) : stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
