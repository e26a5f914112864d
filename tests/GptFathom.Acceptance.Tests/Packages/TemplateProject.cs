using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Packages;

/// <summary>A project made from the template once for a class of tests; each has a copy of its own.</summary>
public sealed class TemplateProject(UpgradeProject project) : IAsyncLifetime
{
    private const string Original = "original";

    private Newcomer? _newcomer;

    internal Newcomer Newcomer => _newcomer!;

    public async ValueTask InitializeAsync()
    {
        _newcomer = new Newcomer(await project.FeedAsync());
        await _newcomer.CreateProjectAsync(Original);
    }

    /// <summary>A copy in a folder of that name; the project in it has the same name.</summary>
    internal void CopyTo(string name)
    {
        foreach (string file in Directory.GetFiles(Newcomer.PathOf(Original), "*", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(Newcomer.PathOf(Original), file);
            if (relative.StartsWith(".git" + Path.DirectorySeparatorChar, StringComparison.Ordinal)) continue;
            string copy = Newcomer.PathOf(name, relative == $"{Original}.csproj" ? $"{name}.csproj" : relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Replaces a text in a file of the project of that name; it must be there.</summary>
    internal void Edit(string name, string file, string old, string now)
    {
        string path = Newcomer.PathOf(name, file);
        string text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync()
    {
        _newcomer?.Dispose();
        return ValueTask.CompletedTask;
    }
}
