namespace GptFathom.Suites.Tests.Support;

/// <summary>The files of this repository.</summary>
internal static class Checkout
{
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Root
    {
        get
        {
            DirectoryInfo folder = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "GptFathom.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("no GptFathom.sln above the tests");
            return folder.FullName;
        }
    }
}
