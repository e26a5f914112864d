using System.Text.Json;
using System.Text.Json.Serialization;

namespace GptFathom.Datasets.Download;

/// <summary>Reads and checks manifests.</summary>
internal static class ManifestReader
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter<ArchiveFormat>(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <param name="name">Name of the manifest's file, for messages.</param>
    /// <param name="json">Its content.</param>
    /// <exception cref="FathomException">It is malformed, or something in it is missing, unknown, unsafe or contradictory.</exception>
    public static SourceManifest Read(string name, Stream json)
    {
        SourceManifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<SourceManifest>(json, Options) ?? throw Invalid(name, "expected a JSON object");
        }
        catch (JsonException problem)
        {
            throw new FathomException($"{name}({problem.LineNumber + 1},{problem.BytePositionInLine + 1}): {problem.Message}", problem);
        }
        if (manifest.Benchmarks.Count == 0) throw Invalid(name, "it serves no benchmark");
        if (manifest.Samples < 1) throw Invalid(name, $"samples is {manifest.Samples}; expected at least 1");
        if (manifest.Files.Count == 0) throw Invalid(name, "it has no files");
        foreach (SourceFile file in manifest.Files)
        {
            if (Problem(file) is { } problem) throw Invalid(name, $"{file.Url}: {problem}");
        }
        string[] targets = [.. manifest.Files.SelectMany(f => f.Path is { } path ? [path] : f.Extract.Select(r => r.To))];
        return targets.CountBy(t => t).FirstOrDefault(t => t.Value > 1).Key is { } twice
            ? throw Invalid(name, $"'{twice}' is there twice")
            : manifest with { Dataset = Path.GetFileNameWithoutExtension(name) };
    }

    private static string? Problem(SourceFile file)
    {
        if (!SourceAddress.IsAllowed(file.Url)) return "expected an absolute https address";
        if (file.Path is null == file.Format is null) return "expected either a path or an archive's format";
        if (file.Format is null == file.Extract.Count > 0) return "what to extract belongs to an archive, and an archive has it";
        if (file.Path is { } path && !DataPath.IsInside(path)) return $"the path '{path}' leads outside; expected a relative path";
        if (file.Size is <= 0) return $"size is {file.Size}; expected at least 1, or null";
        if (file.Checksum is { } checksum && !IsHex(checksum))
            return $"expected {Checksum.DigitsOf(checksum.Kind)} lower-case hexadecimal digits, not '{checksum.Value}'";
        return file.Extract.Select(r => r.Problem()).FirstOrDefault(p => p is not null);
    }

    private static bool IsHex(Checksum checksum) =>
        checksum.Value.Length == Checksum.DigitsOf(checksum.Kind) && checksum.Value.All(char.IsAsciiHexDigitLower);

    private static FathomException Invalid(string name, string problem) => new($"{name}: {problem}.");
}
