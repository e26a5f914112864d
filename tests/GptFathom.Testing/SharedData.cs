namespace GptFathom.Testing;

/// <summary>Real benchmark files and recorded outputs. They lie beside the checkout or where FATHOM_TEST_DATA says; nothing of them is in the project.</summary>
public static class SharedData
{
    /// <summary>Path below the data folder; skips the test where the folder is absent, and fails instead when FATHOM_REQUIRE names "data".</summary>
    public static string Path(params string[] parts)
    {
        string? root = Environment.GetEnvironmentVariable("FATHOM_TEST_DATA") ?? FindUpward();
        if (root is not null && Directory.Exists(root)) return System.IO.Path.Combine([root, .. parts]);
        Requirement.Data.IsMissing("The shared test data are not on this machine (set FATHOM_TEST_DATA to their folder).");
        return "";
    }

    private static string? FindUpward()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = System.IO.Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(System.IO.Path.Combine(candidate, "recorded"))) return candidate;
        }
        return null;
    }
}
