using System.Text;
using GptFathom.Datasets.Download;
using Xunit;

namespace GptFathom.Tests.Datasets.Download;

public class ManifestReaderTests
{
    private const string Hash = "3730d312f6e3440559ace48831e51066acaca737f6eabec99bccb9e4b3c39d14";
    private const string File = $$"""{ "path": "a/b.jsonl", "url": "https://example.com/b.jsonl", "sha256": "{{Hash}}", "size": 3 }""";
    private const string Archive = """{ "url": "https://example.com/b.zip", "sha256": null, "size": null, "format": "zip", "extract": [ { "from": "x/*.csv", "to": "a/*.csv" } ] }""";

    [Fact]
    public void A_manifest_says_files_and_archives()
    {
        SourceManifest manifest = Read($"{File}, {Archive}");
        Assert.Equal("made", manifest.Dataset);
        Assert.Equal(["made-up"], manifest.Benchmarks);
        Assert.Equal(new Checksum(ChecksumKind.Sha256, Hash), manifest.Files[0].Checksum);
        Assert.Null(manifest.Files[1].Checksum);
        Assert.Equal(ArchiveFormat.Zip, manifest.Files[1].Format);
        Assert.Equal("a/1.csv", Assert.Single(manifest.Files[1].Extract).TargetOf("x/1.csv"));
    }

    [Fact]
    public void A_blob_of_git_vouches_where_no_hash_is_known()
    {
        string id = new('a', 40);
        Assert.Equal(new Checksum(ChecksumKind.GitBlob, id), Read(File.Replace($"\"{Hash}\"", $"null, \"gitBlob\": \"{id}\"", StringComparison.Ordinal)).Files[0].Checksum);
    }

    [Theory]
    [InlineData("a/b.jsonl", "../b.jsonl", "leads outside")]
    [InlineData("a/b.jsonl", "/etc/b.jsonl", "leads outside")]
    [InlineData("a/b.jsonl", "C:/b.jsonl", "leads outside")]
    [InlineData("https://example.com", "http://example.com", "expected an absolute https address")]
    [InlineData("https://example.com", "https://me:secret@example.com", "expected an absolute https address")]
    [InlineData(Hash, "ABC", "expected 64 lower-case hexadecimal digits, not 'ABC'")]
    [InlineData("\"size\": 3", "\"size\": 0", "expected at least 1, or null")]
    [InlineData(", \"size\": 3", "", "size")]
    [InlineData("\"size\": 3", "\"size\": 3, \"md5\": \"x\"", "md5")]
    [InlineData("\"size\": 3", "\"size\": 3, \"format\": \"zip\"", "expected either a path or an archive's format")]
    [InlineData("\"path\": \"a/b.jsonl\",", "", "expected either a path or an archive's format")]
    public void What_is_wrong_with_a_file_is_named(string part, string replacement, string problem)
    {
        FathomException refused = Assert.Throws<FathomException>(() => Read(File.Replace(part, replacement, StringComparison.Ordinal)));
        Assert.StartsWith("Sources/made.json", refused.Message, StringComparison.Ordinal);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/*.csv", "../*.csv", "leads outside")]
    [InlineData("a/*.csv", "a/b.csv", "expected one star at most, in both or in none")]
    [InlineData("x/*.csv", "*/*.csv", "expected one star at most, in both or in none")]
    [InlineData("\"zip\"", "\"rar\"", "Sources/made.json(")]
    [InlineData("{ \"from\": \"x/*.csv\", \"to\": \"a/*.csv\" }", "", "what to extract belongs to an archive")]
    public void What_is_wrong_with_an_archive_is_named(string part, string replacement, string problem) => Assert.Contains(
        problem, Assert.Throws<FathomException>(() => Read(Archive.Replace(part, replacement, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_files_in_one_place_are_refused() =>
        Assert.Contains("'a/b.jsonl' is there twice", Assert.Throws<FathomException>(() => Read($"{File}, {File}")).Message, StringComparison.Ordinal);

    private static SourceManifest Read(string files) => ManifestReader.Read("Sources/made.json", new MemoryStream(Encoding.UTF8.GetBytes(
        $$"""
        { "benchmarks": ["made-up"], "title": "Made up", "homepage": "https://example.com", "licence": "MIT", "samples": 1, "files": [ {{files}} ] }
        """)));
}
