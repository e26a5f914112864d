using GptFathom.Runs;
using Xunit;

namespace GptFathom.Tests.Runs;

public class WorkFolderTests
{
    [Fact]
    public void The_usual_folder_is_taken_where_it_can_be_written()
    {
        WorkFolder work = new(_ => true, "things are", "usual", "results");
        Assert.Equal("usual", work.Path);
        Assert.Null(work.Note);
    }

    [Fact]
    public void What_cannot_be_written_goes_to_the_next_and_a_note_says_so_once_it_was_asked_for()
    {
        WorkFolder work = new(folder => folder == "results", "things are", "usual", "other", "results");
        Assert.Null(work.Note);
        Assert.Equal("results", work.Path);
        Assert.Equal("usual cannot be written; things are in results", work.Note);
        Assert.Equal(["usual", "other", "results"], work.Candidates);
    }

    [Fact]
    public void Where_none_can_be_written_the_usual_one_shall_say_why() => Assert.Equal("usual", new WorkFolder(_ => false, "things are", "usual", "results").Path);

    [Fact]
    public void A_folder_is_tried_once()
    {
        List<string> tried = [];
        WorkFolder work = new(folder => { tried.Add(folder); return true; }, "things are", "usual", "results");
        _ = work.Path + work.Path + work.Note;
        Assert.Equal(["usual"], tried);
    }
}
