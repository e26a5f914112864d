using System.Globalization;
using GptFathom.Models.Store;

namespace GptFathom.Commands.Store;

/// <summary>What the commands of the store say alike.</summary>
internal static class StoreText
{
    public static string Model(string folder) => new UntrustedText(StoreFolder.ModelOf(folder)).ForLog(100);

    /// <summary>"1 file", "1,024 files".</summary>
    public static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");

    /// <summary>What a rewrite left alone, or nothing.</summary>
    public static string InUse(RewriteResult result) => result.InUse == 0 ? "" : $"; {Count(result.InUse, "file")} in use left alone";
}
