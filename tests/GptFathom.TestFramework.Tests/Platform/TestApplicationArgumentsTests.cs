using GptFathom.Runtime;
using Xunit;

namespace GptFathom.Tests.Platform;

public class TestApplicationArgumentsTests
{
    private static readonly string Here = Path.GetFullPath("here");

    [Theory]
    [InlineData("")]
    [InlineData("--report-trx --fathom-limit 3")]
    [InlineData("--server dotnettestcli --dotnet-test-pipe p")]
    [InlineData("--server=dotnettestcli")]
    public void Away_from_the_project_results_go_to_the_current_folder(string given)
    {
        string[] args = given.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([.. args, "--results-directory", Path.Combine(Here, "TestResults")], TestApplicationArguments.Complete(args, null, Here));
    }

    [Theory]
    [InlineData("--results-directory x")]
    [InlineData("--report-trx --Results-Directory=x")]
    [InlineData("-results-directory:x")]
    [InlineData("@answers.rsp")]
    [InlineData("--server")]
    [InlineData("--server jsonrpc --client-port 1")]
    public void Who_says_where_is_heard_and_an_editor_is_left_alone(string given)
    {
        string[] args = given.Split(' ');
        Assert.Same(args, TestApplicationArguments.Complete(args, null, Here));
    }

    [Fact]
    public void At_home_nothing_changes()
    {
        string[] args = ["--report-trx"];
        Assert.Same(args, TestApplicationArguments.Complete(args, Here, Here));
    }

    [Fact]
    public void An_assembly_that_no_build_of_ours_made_is_away_from_its_project() =>
        Assert.Contains("--results-directory", TestApplicationArguments.Complete([], typeof(TempFolder).Assembly));
}
