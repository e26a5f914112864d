using Xunit;

namespace GptFathom.Testing;

/// <summary>What a finished process left behind.</summary>
public record ProcessResult(int ExitCode, string Output, string Error)
{
    public string Everything => $"exit code {ExitCode}\n{Output}\n{Error}";

    private string Excerpt => Everything.Length <= 4_000 ? Everything : Everything[..4_000] + "…";

    public void ExitsWith(int code) => Assert.True(ExitCode == code, $"expected exit code {code}; {Excerpt}");

    /// <summary>Nobody who made a mistake in a file wants to see our stack.</summary>
    public void ShowsNoStackTrace()
    {
        Assert.DoesNotContain("   at GptFathom.", Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("   at System.", Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled exception", Everything, StringComparison.Ordinal);
    }

    /// <summary>A command that refused its input: exit code 3 and one line of error that has all the given parts in it.</summary>
    public void RefusesWith(params string[] parts)
    {
        ExitsWith(3);
        ShowsNoStackTrace();
        string line = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.All(parts, part => Assert.Contains(part, line, StringComparison.Ordinal));
    }
}
