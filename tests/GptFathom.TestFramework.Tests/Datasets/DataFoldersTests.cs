using GptFathom.Datasets;
using Xunit;

namespace GptFathom.Tests.Datasets;

public sealed class DataFoldersTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_folder_that_has_the_file_counts()
    {
        string second = _folder.Write("b/d/x.jsonl", "");
        DataFolders data = new([_folder.PathOf("a"), _folder.PathOf("b")]);
        Assert.Equal(second, data.Find("d/x.jsonl"));
        Assert.Equal(_folder.Write("a/d/x.jsonl", ""), data.Find("d/x.jsonl"));
    }

    [Theory]
    [InlineData(@"d\x.jsonl"), InlineData("d/x.jsonl"), InlineData("./d/x.jsonl")]
    public void Either_slash_separates_folders(string path)
    {
        string file = _folder.Write("d/x.jsonl", "");
        Assert.Equal(file, Path.GetFullPath(new DataFolders([_folder.Root]).Find(path)));
    }

    [Fact]
    public void What_is_nowhere_is_named_with_every_folder_that_was_searched()
    {
        DataFolders data = new([_folder.PathOf("data"), _folder.Root]);
        FathomException problem = Assert.Throws<FathomException>(() => data.Find("gsm8k/test.jsonl"));
        Assert.Equal($"no data: 'gsm8k/test.jsonl' is in none of {_folder.PathOf("data")}, {_folder.Root}.", problem.Message);
    }

    [Theory]
    [InlineData("../secret.jsonl")]
    [InlineData("a/../../secret.jsonl")]
    [InlineData(@"a\..\..\secret.jsonl")]
    [InlineData("..")]
    [InlineData("/etc/passwd")]
    [InlineData(@"\secret.jsonl")]
    [InlineData(@"C:\secret.jsonl")]
    [InlineData("C:secret.jsonl")]
    [InlineData("c:/secret.jsonl")]
    [InlineData(@"\\server\share\secret.jsonl")]
    [InlineData("//server/share/secret.jsonl")]
    [InlineData("")]
    public void A_path_that_leads_outside_is_refused_even_where_there_is_a_file(string path)
    {
        _folder.Write("secret.jsonl", "");
        DataFolders data = new([Directory.CreateDirectory(_folder.PathOf("project")).FullName]);
        FathomException problem = Assert.Throws<FathomException>(() => data.Find(path));
        Assert.StartsWith($"The data path '{path}' leads outside; expected a path relative to", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_leads_outside_is_refused_and_one_that_stays_inside_is_not()
    {
        string secret = _folder.Write("secret/x.jsonl", "");
        string inside = _folder.Write("data/d/x.jsonl", "");
        File.CreateSymbolicLink(_folder.PathOf("data/file.jsonl"), secret);
        Directory.CreateSymbolicLink(_folder.PathOf("data/folder"), _folder.PathOf("secret"));
        File.CreateSymbolicLink(_folder.PathOf("data/same.jsonl"), inside);
        DataFolders data = new([_folder.PathOf("data")]);

        Assert.Equal(_folder.PathOf("data/same.jsonl"), data.Find("same.jsonl"));
        foreach (string path in new[] { "file.jsonl", "folder/x.jsonl" })
        {
            string message = Assert.Throws<FathomException>(() => data.Find(path)).Message;
            Assert.StartsWith($"The data path '{path}' leads outside: a symbolic link takes it from {_folder.PathOf("data")} to {RealPath.Of(secret)};", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_data_folder_that_is_a_link_itself_is_fine()
    {
        _folder.Write("disk/d/x.jsonl", "");
        Directory.CreateSymbolicLink(_folder.PathOf("data"), _folder.PathOf("disk"));
        Assert.Equal(_folder.PathOf("data/d/x.jsonl"), new DataFolders([_folder.PathOf("data")]).Find("d/x.jsonl"));
    }

    [Fact]
    public void A_star_finds_the_files_of_the_first_folder_that_has_any()
    {
        _folder.Write("b/d/1.csv", "");
        string[] files = [_folder.Write("a/d/1.csv", ""), _folder.Write("a/d/x2.csv", "")];
        foreach (string other in new[] { "a/d/.hidden.csv", "a/d/3.txt", "a/d/4.csv.bak", "a/d/deep/5.csv", "a/6.csv" }) _folder.Write(other, "");
        DataFolders data = new([_folder.PathOf("c"), _folder.PathOf("a"), _folder.PathOf("b")]);
        Assert.Equal(files, data.FindAll("d/*.csv"));
        Assert.Equal(files, data.FindAll(@"d\*.csv"));
        Assert.Equal([files[1]], data.FindAll("d/x*.csv"));
        Assert.Equal([files[0]], data.FindAll("d/1.csv"));
    }

    [Theory]
    [InlineData("d/*.csv", "no data: 'd/*.csv' is in none of ")]
    [InlineData("d/1.csv", "no data: 'd/1.csv' is in none of ")]
    [InlineData("*/*.csv", "The data path '*/*.csv' has more than one star; expected one at most.")]
    [InlineData("../*.csv", "The data path '../*.csv' leads outside; expected a path relative to")]
    [InlineData("/d/*.csv", "The data path '/d/*.csv' leads outside; expected a path relative to")]
    public void A_star_that_fits_nothing_or_leads_outside_is_named(string path, string expected)
    {
        _folder.Write("1.csv", "");
        DataFolders data = new([Directory.CreateDirectory(_folder.PathOf("project")).FullName]);
        Assert.StartsWith(expected, Assert.Throws<FathomException>(() => data.FindAll(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_a_star_finds_behind_a_link_to_the_outside_is_refused()
    {
        string secret = _folder.Write("secret.csv", "");
        _folder.Write("data/a.csv", "");
        File.CreateSymbolicLink(_folder.PathOf("data/b.csv"), secret);
        Assert.Contains("a symbolic link takes it from", Assert.Throws<FathomException>(() => new DataFolders([_folder.PathOf("data")]).FindAll("*.csv")).Message, StringComparison.Ordinal);
    }
}
