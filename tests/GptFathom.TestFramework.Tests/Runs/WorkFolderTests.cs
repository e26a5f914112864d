using GptFathom.Runs;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class WorkFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_usual_folder_is_taken_where_it_can_be_written_and_nothing_is_left_in_it()
    {
        WorkFolder work = new("things are", _folder.PathOf("a/b"), _folder.PathOf("c"));
        Assert.Equal(_folder.PathOf("a/b"), work.Path);
        Assert.Null(work.Note);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void What_cannot_be_written_goes_to_the_next_and_a_note_says_so_once_it_was_asked_for()
    {
        _folder.Write("a", "a file, no folder");
        WorkFolder work = new("things are", _folder.PathOf("a/b"), _folder.PathOf("c"));
        Assert.Null(work.Note);
        Assert.Equal(_folder.PathOf("c"), work.Path);
        Assert.Equal($"{_folder.PathOf("a/b")} cannot be written; things are in {_folder.PathOf("c")}", work.Note);
    }

    [Fact]
    public void Where_none_can_be_written_the_usual_one_shall_say_why()
    {
        _folder.Write("a", "");
        Assert.Equal(_folder.PathOf("a/b"), new WorkFolder("things are", _folder.PathOf("a/b"), _folder.PathOf("a/c")).Path);
    }
}
