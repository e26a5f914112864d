using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Snapshots;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writing_makes_the_folder_and_leaves_nothing_beside_the_file()
    {
        string file = _folder.PathOf("a/b/c.txt");
        AtomicFile.WriteText(file, "é\n");
        Assert.Equal("é\n"u8, File.ReadAllBytes(file));
        Assert.Equal([file], Directory.GetFiles(_folder.PathOf("a/b")));
    }

    [Fact]
    public void A_file_that_was_there_is_replaced_as_a_whole()
    {
        string file = _folder.Write("a.txt", "a long text that was there before");
        AtomicFile.WriteText(file, "short");
        Assert.Equal("short", File.ReadAllText(file));
    }

    [Fact]
    public void Where_writing_throws_the_old_file_stays_and_nothing_else_is_left()
    {
        string file = _folder.Write("a.txt", "old");
        Assert.Throws<InvalidOperationException>(() => AtomicFile.Write(file, stream =>
        {
            stream.Write("half of"u8);
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(_folder.Root));
    }

    [Fact]
    public void Where_renaming_fails_nothing_is_left_either()
    {
        string inTheWay = Directory.CreateDirectory(_folder.PathOf("a.txt")).FullName;
        Assert.ThrowsAny<Exception>(() => AtomicFile.WriteText(inTheWay, "new"));
        Assert.Empty(Directory.GetFiles(_folder.Root));
    }
}
