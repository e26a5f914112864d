using System.Reflection;
using GptFathom.Runs;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace GptFathom.Platform;

/// <summary>
/// What a test application or one of its commands was started with: everything of the process that counts is read here and nowhere below, so that several
/// runs fit into one process.
/// </summary>
internal sealed class FathomHost(ProcessState process)
{
    // xunit makes its test framework itself, and hands it nothing: what the platform was started with flows to it with the call.
    private static readonly AsyncLocal<FathomHost?> Flowing = new();

    /// <summary>Gets the host of the test application that is being run, or one of this process where the runner is not Microsoft.Testing.Platform.</summary>
    public static FathomHost Current => Flowing.Value ?? new FathomHost(ProcessState.Current);

    /// <summary>Gets the process around it.</summary>
    public ProcessState Process => process;

    /// <summary>Gets or sets the values of the command line, which the platform reads before it asks for tests.</summary>
    public CommandLineValues CommandLine { get; set; } = new();

    /// <summary>Gets what writes the reports; under a runner other than Microsoft.Testing.Platform they go to the store.</summary>
    public ReportWriter Reports { get; } = new();

    /// <summary>Gets who wants to know how far a run is.</summary>
    public ProgressWatch Progress { get; } = new();

    /// <summary>Makes a host of this process for all that the caller starts from now on.</summary>
    public static FathomHost Start() => Flowing.Value = new FathomHost(ProcessState.Current);

    /// <summary>What a session of the given test assembly starts from.</summary>
    public HostOptions Options(Assembly assembly)
    {
        string? project = RecordedProject.FolderOf(assembly, process.OutputFolder);
        return new HostOptions
        {
            Overrides = CommandLine.Overrides,
            Environment = process.Environment,
            Build = BuildProperties(assembly),
            SecretsFile = SecretsFile(assembly),
            ProjectFolder = project,
            CurrentFolder = process.CurrentFolder,
            OutputFolder = process.OutputFolder,
            ResultsFolder = Reports.ResultsFolder,
            ToolCommand = new ToolCommand(process.Executable, assembly.Location, process.CurrentFolder, process.Environment.GetValueOrDefault("PATH") ?? "").For(project),
            ModelClients = [.. assembly.GetCustomAttributes<ModelClientAttribute>()],
            Named = NamedBenchmarks.Of(assembly),
            Extensions = ExtensionSet.Of(assembly),
            Limit = CommandLine.Limit,
            Shard = CommandLine.Shard,
            RunsTests = CommandLine.RunsTests,
            Offline = CommandLine.Offline,
            Fresh = CommandLine.Fresh,
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
