using System.Reflection;
using GptFathom.Configuration;
using GptFathom.Runs;

namespace GptFathom.Platform;

/// <summary>
/// The one static of the framework: xunit makes its test framework itself, so what the process was started with has to be found somewhere.
/// It is set once, before discovery, and never changes; sessions are made from it.
/// </summary>
internal static class ProcessHost
{
    private static CommandLineValues? _commandLine;

    /// <summary>Where reports go; under a runner other than Microsoft.Testing.Platform they go to the store.</summary>
    public static ReportWriter Reports { get; private set; } = new(null);

    /// <exception cref="InvalidOperationException">It was set before.</exception>
    public static void Start(CommandLineValues commandLine, ReportWriter reports)
    {
        if (Interlocked.CompareExchange(ref _commandLine, commandLine, null) is not null) throw new InvalidOperationException("The process host is set once.");
        Reports = reports;
    }

    /// <summary>What a session of the given test assembly starts from.</summary>
    public static HostOptions Options(Assembly assembly)
    {
        CommandLineValues commandLine = _commandLine ?? new CommandLineValues();
        string currentFolder = Directory.GetCurrentDirectory();
        string? project = ProjectFolderOf(assembly);
        return new HostOptions
        {
            Overrides = commandLine.Overrides,
            Environment = ConfigurationLoader.ProcessEnvironment(),
            ProjectFolder = project,
            CurrentFolder = currentFolder,
            OutputFolder = AppContext.BaseDirectory,
            ToolCommand = ToolCommand.For(assembly, project, currentFolder),
            Limit = commandLine.Limit,
            Offline = commandLine.Offline,
            Fresh = commandLine.Fresh,
        };
    }

    // Written by the build beside the assembly, and never published: elsewhere than on the machine that built it there is none, or its folder is not there.
    private static string? ProjectFolderOf(Assembly assembly)
    {
        string record = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.fathom-project");
        string? recorded = File.Exists(record) ? File.ReadAllText(record).Trim() : null;
        return Directory.Exists(recorded) ? recorded : null;
    }
}
