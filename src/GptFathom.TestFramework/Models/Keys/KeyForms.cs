using System.Text;
using System.Text.Encodings.Web;

namespace GptFathom.Models.Keys;

/// <summary>The ways in which a key may be written.</summary>
internal static class KeyForms
{
    /// <summary>As it is, as in a URL, as in JSON, and within base64 of any text that has it.</summary>
    public static IEnumerable<string> Of(string key)
    {
        yield return key;
        yield return Uri.EscapeDataString(key);
        yield return JavaScriptEncoder.Default.Encode(key);
        yield return JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(key);
        byte[] bytes = Encoding.UTF8.GetBytes(key);
        for (int before = 0; before < 3; before++)
        {
            string core = Base64Core(bytes, before);
            yield return core;
            yield return core.Replace('+', '-').Replace('/', '_');
        }
    }

    // Three bytes are four characters: those that neighbours of the key share are left out, so that the rest is the same whatever stands around it.
    private static string Base64Core(byte[] key, int before)
    {
        string encoded = Convert.ToBase64String([.. new byte[before], .. key]);
        int first = (before * 8 + 5) / 6;
        int end = (before + key.Length) * 8 / 6;
        return encoded[first..end];
    }
}
