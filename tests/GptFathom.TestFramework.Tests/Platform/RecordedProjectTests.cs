using GptFathom.Platform;
using Xunit;

namespace GptFathom.Tests.Platform;

public sealed class RecordedProjectTests : IDisposable
{
    private const string File = "GptFathom.TestFramework.Tests.fathom-project";

    private readonly TempFolder _folder = new();

    private string? Folder => RecordedProject.FolderOf(typeof(RecordedProjectTests).Assembly, _folder.Root);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(""), InlineData("\n"), InlineData("\r\n")]
    public void The_folder_is_the_one_line_of_the_file_beside_the_assembly(string ending)
    {
        string project = Directory.CreateDirectory(_folder.PathOf("Größe 1")).FullName;
        _folder.Write(File, project + ending);
        Assert.Equal(project, Folder);
    }

    [Fact]
    public void Without_the_file_there_is_no_project() => Assert.Null(Folder);

    [Theory]
    [InlineData("/no/such/folder"), InlineData(@"C:\Users\someone\project"), InlineData(""), InlineData(".")]
    public void A_folder_that_is_not_on_this_machine_is_no_project(string recorded)
    {
        _folder.Write(File, recorded);
        Assert.Null(Folder);
    }
}
