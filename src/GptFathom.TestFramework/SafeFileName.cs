using System.Globalization;
using System.Text;

namespace GptFathom;

/// <summary>Names of models and benchmarks as names of files and folders, the same on every platform.</summary>
internal static class SafeFileName
{
    private const string Empty = "%";

    /// <summary>
    /// Keeps <c>[A-Za-z0-9._-]</c> and writes every other UTF-8 byte as <c>%XX</c>. Names that a file system reads in a way of its own (none at all,
    /// <c>.</c>, <c>..</c>, a dot at the end, Windows' devices) have the telling character encoded too, so that different names stay different.
    /// </summary>
    public static string Encode(string name)
    {
        if (name.Length == 0) return Empty;
        StringBuilder encoded = new(name.Length);
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        bool isDevice = IsDevice(name);
        for (int i = 0; i < bytes.Length; i++)
        {
            bool isTelling = (isDevice && i == 0) || (bytes[i] == '.' && i == bytes.Length - 1);
            if (IsKept((char)bytes[i]) && !isTelling) encoded.Append((char)bytes[i]);
            else encoded.Append(CultureInfo.InvariantCulture, $"%{bytes[i]:X2}");
        }
        return encoded.ToString();
    }

    private static bool IsKept(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';

    /// <summary>Reserved with and without an extension: https://learn.microsoft.com/windows/win32/fileio/naming-a-file.</summary>
    private static bool IsDevice(string name) => name.Split('.')[0].ToUpperInvariant() is "CON" or "PRN" or "AUX" or "NUL"
        or ['C', 'O', 'M', >= '0' and <= '9'] or ['L', 'P', 'T', >= '0' and <= '9'];
}
