using System.Globalization;
using GptFathom.Models.Budgets;
using GptFathom.Snapshots;
using Microsoft.Testing.Platform.CommandLine;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.CommandLine;

namespace GptFathom.Platform;

/// <summary>The <c>--fathom-*</c> options of a test run.</summary>
internal sealed class FathomOptions() : PlatformExtension("options"), ICommandLineOptionsProvider
{
    private const string Candidate = "fathom-candidate";
    private const string Baseline = "fathom-baseline";
    private const string Suite = "fathom-suite";
    private const string Limit = "fathom-limit";
    private const string ShardOption = "fathom-shard";
    private const string BudgetOption = "fathom-budget";
    private const string Data = "fathom-data";
    private const string Snapshots = "fathom-snapshots";
    private const string Profile = "fathom-profile";
    private const string Store = "fathom-store";
    private const string Errors = "fathom-errors";
    private const string Offline = "fathom-offline";
    private const string Fresh = "fathom-fresh";

    // Of the platform itself; `dotnet test` starts its server, too.
    private const string ListTests = "list-tests";
    private const string Server = "server";
    private const string CommandLineServer = "dotnettestcli";

    public IReadOnlyCollection<CommandLineOption> GetCommandLineOptions() =>
    [
        new(Candidate, "Name of the model under test.", ArgumentArity.ExactlyOne, false),
        new(Baseline, "What to compare with: verified (the default), the path of a snapshot, or a model whose received run is there.", ArgumentArity.ExactlyOne, false),
        new(Suite, "Names of suites or ids of benchmarks, separated by commas; all for every benchmark.", ArgumentArity.ExactlyOne, false),
        new(Profile, "Name of a profile: overlays fathom.NAME.json and uses the folder NAME within that of the snapshots.", ArgumentArity.ExactlyOne, false),
        new(Limit, "At most so many samples of each benchmark: always the same ones.", ArgumentArity.ExactlyOne, false),
        new(ShardOption, "The part i/n of each benchmark's samples: every sample is in one of the n parts.", ArgumentArity.ExactlyOne, false),
        new(BudgetOption, "What the run may take at most, such as 5usd, 2Mtokens or 1000calls, separated by commas; or none.", ArgumentArity.ExactlyOne, false),
        new(Data, "Folder of the datasets.", ArgumentArity.ExactlyOne, false),
        new(Snapshots, "Folder of the snapshots.", ArgumentArity.ExactlyOne, false),
        new(Store, "Folder of the completion store.", ArgumentArity.ExactlyOne, false),
        new(Errors, "File for the failed gates, each as an error that MSBuild understands; written only if there are any.", ArgumentArity.ExactlyOne, false),
        new(Offline, "Ask nothing; what is not in the completion store is an error.", ArgumentArity.Zero, false),
        new(Fresh, "Ask everything again, whatever the completion store has.", ArgumentArity.Zero, false),
    ];

    public Task<ValidationResult> ValidateOptionArgumentsAsync(CommandLineOption commandOption, string[] arguments) => commandOption.Name switch
    {
        Limit when !(int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit > 0) =>
            ValidationResult.InvalidTask($"--{Limit} is '{arguments[0]}'; expected a whole number from 1."),
        ShardOption when Shard.TryParse(arguments[0]) is null =>
            ValidationResult.InvalidTask($"--{ShardOption} is '{arguments[0]}'; expected i/n such as 2/4, where n is at most {Shard.MostShards} and i from 1 to n."),
        BudgetOption when Budget.TryParse(arguments[0]) is null =>
            ValidationResult.InvalidTask($"--{BudgetOption} is '{arguments[0]}'; expected {Budget.Expected}."),
        _ => ValidationResult.ValidTask,
    };

    public Task<ValidationResult> ValidateCommandLineOptionsAsync(ICommandLineOptions commandLineOptions) =>
        commandLineOptions.IsOptionSet(Offline) && commandLineOptions.IsOptionSet(Fresh)
            ? ValidationResult.InvalidTask($"--{Offline} asks nothing and --{Fresh} asks everything; expected one of them.")
            : ValidationResult.ValidTask;

    /// <param name="options">The options as given.</param>
    /// <param name="currentFolder">Where relative paths start.</param>
    public static CommandLineValues Read(ICommandLineOptions options, string currentFolder)
    {
        Dictionary<string, string?> overrides = [];
        Add(Candidate, "candidate");
        Add(Baseline, "baseline");
        Add(Suite, "suite");
        Add(Profile, "profile");
        Add(BudgetOption, "budget");
        AddPath(Data, "data");
        AddPath(Snapshots, "snapshots:folder");
        AddPath(Store, "store");
        return new CommandLineValues
        {
            Overrides = overrides,
            Limit = Value(Limit) is { } limit ? int.Parse(limit, CultureInfo.InvariantCulture) : null,
            Shard = Value(ShardOption) is { } shard ? Shard.TryParse(shard) : null,
            ErrorsFile = Value(Errors) is { } errors ? Path.GetFullPath(errors, currentFolder) : null,
            RunsTests = !options.IsOptionSet(ListTests) && (Value(Server) ?? CommandLineServer) == CommandLineServer,
            Offline = options.IsOptionSet(Offline),
            Fresh = options.IsOptionSet(Fresh),
        };

        string? Value(string option) => options.TryGetOptionArgumentList(option, out string[]? values) ? values.FirstOrDefault("") : null;

        void Add(string option, string key)
        {
            if (Value(option) is { } value) overrides[key] = value;
        }

        void AddPath(string option, string key)
        {
            if (Value(option) is { } value) overrides[key] = Path.GetFullPath(value, currentFolder);
        }
    }
}
