using GptFathom.Platform;
using Xunit;

namespace GptFathom.Tests.Platform;

public sealed class ToolCommandTests
{
    private static readonly string Root = OperatingSystem.IsWindows() ? @"C:\" : "/";

    [Fact]
    public void With_the_project_at_hand_it_is_dotnet_run() => Assert.Equal($"dotnet run --project {Path.Combine("evals", "Mine")} --", Of("tool", "fathom").For(At("here", "evals", "Mine")));

    [Fact]
    public void A_folder_with_a_blank_is_quoted() => Assert.Equal("dotnet run --project \"My Evals\" --", Of("tool", "fathom").For(At("here", "My Evals")));

    [Fact]
    public void An_installed_tool_is_called_by_its_name() => Assert.Equal("fathom", Of("tools", "fathom").For(null));

    [Fact]
    public void An_application_that_was_moved_is_called_where_it_lies() => Assert.Equal(Path.Combine("moved", "Evals"), Of("here", "moved", "Evals").For(null));

    [Fact]
    public void An_assembly_run_by_dotnet_is_run_so_again() => Assert.Equal($"dotnet {Path.Combine("moved", "Evals.dll")}", Of("usr", "dotnet").For(null));

    private static ToolCommand Of(params string[] process) =>
        new(At(process), At("here", "moved", "Evals.dll"), At("here"), $"{At("bin")}{Path.PathSeparator}{At("tools")}");

    private static string At(params string[] parts) => Path.Combine([Root, .. parts]);
}
