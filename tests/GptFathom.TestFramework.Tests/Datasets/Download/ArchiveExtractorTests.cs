using System.Formats.Tar;
using System.IO.Compression;
using GptFathom.Datasets.Download;
using Xunit;

namespace GptFathom.Tests.Datasets.Download;

public sealed class ArchiveExtractorTests : IDisposable
{
    private static readonly ExtractRule[] Csv = [new("data/test/*_test.csv", "mmlu/test/*_test.csv")];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Formats => [nameof(ArchiveFormat.Zip), nameof(ArchiveFormat.Tar), nameof(ArchiveFormat.TarGzip)];

    public static MatrixTheoryData<string, string> Outside => new(
        [nameof(ArchiveFormat.Zip), nameof(ArchiveFormat.Tar), nameof(ArchiveFormat.TarGzip)],
        ["../evil.csv", "/tmp/evil.csv", "data/../../evil.csv", @"..\evil.csv", "C:/evil.csv"]);

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Only_what_is_asked_for_is_written_and_under_its_new_name(string format)
    {
        string archive = Archive(
            format, ("data/test/a_test.csv", "1"), ("data/dev/a_dev.csv", "2"), ("data/test/._b_test.csv", "3"), ("data/test/deep/c_test.csv", "4"), ("data/test/b_test.csv", ""));
        Assert.Equal(["mmlu/test/a_test.csv", "mmlu/test/b_test.csv"], await ExtractAsync(archive, format, Csv));
        Assert.Equal("1", File.ReadAllText(_folder.PathOf("out/mmlu/test/a_test.csv")));
        Assert.Equal("", File.ReadAllText(_folder.PathOf("out/mmlu/test/b_test.csv")));
        Assert.Equal(2, Directory.GetFiles(_folder.PathOf("out"), "*", SearchOption.AllDirectories).Length);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task What_is_not_in_the_archive_is_named(string format)
    {
        string archive = Archive(format, ("data/dev/a_dev.csv", "2"));
        Assert.Equal($"{archive}: there is no 'data/test/*_test.csv' in the archive.", (await RefusedAsync(archive, format)).Message);
    }

    [Theory]
    [MemberData(nameof(Outside))]
    public async Task An_entry_that_leads_outside_refuses_the_archive(string format, string name)
    {
        string archive = Archive(format, (name, "x"), ("data/test/a_test.csv", "1"));
        Assert.Contains("leads outside", (await RefusedAsync(archive, format)).Message, StringComparison.Ordinal);
        Assert.Equal(["archive", "out"], Directory.GetFileSystemEntries(_folder.Root).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    [InlineData(TarEntryType.CharacterDevice)]
    [InlineData(TarEntryType.Directory)]
    public async Task A_link_or_device_in_the_place_of_a_file_is_refused(TarEntryType type)
    {
        string archive = _folder.PathOf("archive");
        using (TarWriter tar = new(File.Create(archive)))
        {
            PaxTarEntry entry = new(type, "data/test/a_test.csv");
            if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink) entry.LinkName = "/etc/passwd";
            tar.WriteEntry(entry);
        }
        FathomException problem = await RefusedAsync(archive, nameof(ArchiveFormat.Tar), new ExtractionOptions { MaxRatio = 1000 });
        Assert.Contains("is a link or no file", problem.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("out/mmlu")));
    }

    [Fact]
    public async Task Words_about_all_entries_are_no_entry()
    {
        string archive = _folder.PathOf("archive");
        using (TarWriter tar = new(File.Create(archive)))
        {
            tar.WriteEntry(new PaxGlobalExtendedAttributesTarEntry(new Dictionary<string, string> { ["comment"] = "of all" }));
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "./data/test/a_test.csv") { DataStream = new MemoryStream("1"u8.ToArray()) });
        }
        Assert.Equal(["mmlu/test/a_test.csv"], await ExtractAsync(archive, nameof(ArchiveFormat.Tar), Csv));
    }

    [Fact]
    public async Task A_link_in_a_zip_is_refused()
    {
        string archive = _folder.PathOf("archive");
        using (ZipArchive zip = ZipFile.Open(archive, ZipArchiveMode.Create))
        {
            ZipArchiveEntry entry = zip.CreateEntry("data/test/a_test.csv");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using Stream stream = entry.Open();
            stream.Write("/etc/passwd"u8);
        }
        Assert.Contains("is a link or no file", (await RefusedAsync(archive, nameof(ArchiveFormat.Zip))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(ArchiveFormat.Zip))]
    [InlineData(nameof(ArchiveFormat.TarGzip))]
    public async Task A_bomb_is_stopped_by_its_ratio(string format)
    {
        string archive = Archive(format, ("data/test/a_test.csv", new string('0', 20_000_000)));
        Assert.Contains("it may be an archive bomb", (await RefusedAsync(archive, format)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_bomb_is_stopped_by_its_size_all_entries_together(string format)
    {
        string archive = Archive(format, [.. Enumerable.Range(0, 20).Select(i => ($"data/test/{i}_test.csv", new string('0', 1_000)))]);
        Assert.Contains("more than 10000 bytes", (await RefusedAsync(archive, format, new ExtractionOptions { MaxBytes = 10_000 })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_damaged_archive_is_one_message(string format)
    {
        string archive = Archive(format, ("data/test/a_test.csv", string.Concat(Enumerable.Range(0, 20_000))));
        byte[] bytes = File.ReadAllBytes(archive);
        File.WriteAllBytes(archive, bytes[..(bytes.Length / 2)]);
        Assert.StartsWith($"{archive}: the archive is damaged, or is no {format}: ", (await RefusedAsync(archive, format)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task What_is_no_archive_is_one_message(string format)
    {
        string archive = _folder.Write("archive", "<html><body>Not found</body></html>");
        Assert.StartsWith($"{archive}: ", (await RefusedAsync(archive, format)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_that_is_there_twice_is_refused()
    {
        string archive = Archive(nameof(ArchiveFormat.Tar), ("data/test/a_test.csv", "1"), ("data/test/a_test.csv", "2"));
        Assert.Contains("is there twice", (await RefusedAsync(archive, nameof(ArchiveFormat.Tar))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<FathomException>(() => new ArchiveExtractor(new ExtractionOptions { MaxBytes = 0 }));
        Assert.Throws<FathomException>(() => new ArchiveExtractor(new ExtractionOptions { MaxRatio = double.NaN }));
    }

    private Task<FathomException> RefusedAsync(string archive, string format, ExtractionOptions? options = null) =>
        Assert.ThrowsAsync<FathomException>(() => ExtractAsync(archive, format, Csv, options));

    private Task<IReadOnlyList<string>> ExtractAsync(string archive, string format, ExtractRule[] rules, ExtractionOptions? options = null) =>
        new ArchiveExtractor(options ?? new ExtractionOptions()).ExtractAsync(
            archive, Enum.Parse<ArchiveFormat>(format), rules, Directory.CreateDirectory(_folder.PathOf("out")).FullName, TestContext.Current.CancellationToken);

    private string Archive(string format, params (string Name, string Text)[] entries) => MadeArchive.Write(_folder.PathOf("archive"), Enum.Parse<ArchiveFormat>(format), entries);
}
