using GptFathom.Runs;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class FolderAccessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(""), InlineData("a"), InlineData("a/b/c")]
    public void A_folder_that_is_or_could_be_there_can_be_written_and_nothing_is_left_in_it(string name)
    {
        Assert.True(FolderAccess.CanWrite(_folder.PathOf(name)));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }

    [Fact]
    public void A_file_in_its_place_is_no_lack_of_permission()
    {
        _folder.Write("a", "a file, no folder");
        Assert.True(FolderAccess.CanWrite(_folder.PathOf("a")));
        Assert.True(FolderAccess.CanWrite(_folder.PathOf("a/b")));
    }

    [Fact]
    public void A_folder_that_nobody_can_write_to_cannot()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has a folder that not even root can write to.");
        Assert.False(FolderAccess.CanWrite("/proc"));
    }
}
