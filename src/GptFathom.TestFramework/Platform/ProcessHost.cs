using System.Reflection;
using GptFathom.Configuration;
using GptFathom.Runs;
using Microsoft.Extensions.Configuration.UserSecrets;

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

    /// <summary>Who wants to know how far a run is.</summary>
    public static ProgressWatch Progress { get; private set; } = new();

    /// <exception cref="InvalidOperationException">It was set before.</exception>
    public static void Start(CommandLineValues commandLine, ReportWriter reports, ProgressWatch progress)
    {
        if (Interlocked.CompareExchange(ref _commandLine, commandLine, null) is not null) throw new InvalidOperationException("The process host is set once.");
        (Reports, Progress) = (reports, progress);
    }

    /// <summary>What a session of the given test assembly starts from.</summary>
    public static HostOptions Options(Assembly assembly)
    {
        CommandLineValues commandLine = _commandLine ?? new CommandLineValues();
        string currentFolder = Directory.GetCurrentDirectory();
        string? project = RecordedProject.FolderOf(assembly, AppContext.BaseDirectory);
        return new HostOptions
        {
            Overrides = commandLine.Overrides,
            Environment = ConfigurationLoader.ProcessEnvironment(),
            Build = BuildProperties(assembly),
            SecretsFile = SecretsFile(assembly),
            ProjectFolder = project,
            CurrentFolder = currentFolder,
            OutputFolder = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory),
            ResultsFolder = Reports.ResultsFolder,
            ToolCommand = new ToolCommand(Environment.ProcessPath ?? "", assembly.Location, currentFolder, Environment.GetEnvironmentVariable("PATH") ?? "").For(project),
            ModelClients = [.. assembly.GetCustomAttributes<ModelClientAttribute>()],
            Named = NamedBenchmarks.Of(assembly),
            Extensions = ExtensionSet.Of(assembly),
            Limit = commandLine.Limit,
            Shard = commandLine.Shard,
            RunsTests = commandLine.RunsTests,
            Offline = commandLine.Offline,
            Fresh = commandLine.Fresh,
        };
    }

    private static Dictionary<string, string?> BuildProperties(Assembly assembly) => assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Where(a => a.Key is "GptFathom.Candidate" or "GptFathom.Baseline")
        .ToDictionary(a => a.Key["GptFathom.".Length..], a => a.Value);

    private static string? SecretsFile(Assembly assembly)
    {
        if (assembly.GetCustomAttribute<UserSecretsIdAttribute>() is not { } attribute) return null;
        try
        {
            return PathHelper.GetSecretsPathFromSecretsId(attribute.UserSecretsId);
        }
        catch (InvalidOperationException)
        {
            // A user without a home has no secrets.
            return null;
        }
    }
}
