using System.Security.Cryptography;

namespace GptFathom.Testing;

/// <summary>What lies in a folder.</summary>
public static class FolderContents
{
    public static void Write(string folder, string name, string text)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Copies the files of a folder, not those of its folders.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    /// <summary>The paths of all files, relative and sorted.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The same with a hash of each.</summary>
    public static IReadOnlyList<string> Hashes(string folder) =>
        [.. Names(folder).Select(name => $"{name} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name))))}")];
}
