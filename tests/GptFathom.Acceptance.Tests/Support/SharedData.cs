using Xunit;

namespace GptFathom.Acceptance.Support;

/// <summary>Recorded outputs of real models. They lie beside the checkout or where FATHOM_TEST_DATA says; nothing of them is in the project.</summary>
internal static class SharedData
{
    /// <summary>Path below the data folder; skips the test where the folder is absent, and fails instead when FATHOM_REQUIRE names "data".</summary>
    public static string PathOf(params string[] parts)
    {
        string? root = Environment.GetEnvironmentVariable("FATHOM_TEST_DATA") ?? FindUpward();
        if (root is not null && Directory.Exists(root)) return Path.Combine([root, .. parts]);
        const string reason = "The shared test data are not on this machine (set FATHOM_TEST_DATA to their folder).";
        Assert.False((Environment.GetEnvironmentVariable("FATHOM_REQUIRE") ?? "").Split(',').Contains("data"), reason);
        Assert.Skip(reason);
        return "";
    }

    private static string? FindUpward()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(Path.Combine(candidate, "recorded"))) return candidate;
        }
        return null;
    }
}
