using System.ComponentModel;
using System.Reflection;
using GptFathom.Platform;

namespace GptFathom.Runtime;

/// <summary>The command line of a test application.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TestApplicationArguments
{
    private const string ResultsDirectory = "results-directory";
    private const string Server = "server";
    private const string CommandLineServer = "dotnettestcli";

    /// <summary>
    /// The arguments for the test platform. Its results lie beside the application where nothing else is said; away from the project that it was built in (an
    /// installed tool, a copied output folder) they belong into the current folder. The generated entry point calls this.
    /// </summary>
    /// <param name="args">The arguments as given.</param>
    /// <param name="assembly">The test assembly.</param>
    public static string[] Complete(string[] args, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(assembly);
        return Complete(args, RecordedProject.FolderOf(assembly, AppContext.BaseDirectory), Directory.GetCurrentDirectory());
    }

    internal static string[] Complete(string[] args, string? project, string currentFolder)
    {
        bool isSaid = args.Any(a => IsOption(a, ResultsDirectory) || a.StartsWith('@'));
        return isSaid || project is not null || IsEditor(args) ? args : [.. args, $"--{ResultsDirectory}", Path.Combine(currentFolder, "TestResults")];
    }

    // An editor starts its server process wherever it likes; the server of `dotnet test` starts where its user is.
    private static bool IsEditor(string[] args)
    {
        int server = Array.FindIndex(args, a => IsOption(a, Server));
        return server >= 0 && !args.Skip(server).Take(2).Any(a => a.EndsWith(CommandLineServer, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsOption(string argument, string option) =>
        argument.StartsWith('-') && argument.TrimStart('-').Split('=', ':')[0].Equals(option, StringComparison.OrdinalIgnoreCase);
}
