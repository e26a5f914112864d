using System.CommandLine;
using System.Globalization;
using GptFathom.Runs;
using GptFathom.Snapshots;

namespace GptFathom.Commands;

/// <summary>What says which run is meant, by the names that <c>dotnet test</c> has for it.</summary>
internal sealed class RunArguments
{
    private readonly Option<string?> _candidate = new("--candidate") { Description = "Name of the model under test." };
    private readonly Option<string?> _suite = new("--suite") { Description = "Names of suites or ids of benchmarks, separated by commas; all for every benchmark." };
    private readonly Option<int?> _limit = new("--limit") { Description = "At most so many samples of each benchmark: always the same ones." };
    private readonly Option<string?> _shard = new("--shard") { Description = "The part i/n of each benchmark's samples." };
    private readonly Option<string?> _budget = new("--budget") { Description = "What the run may take at most, such as 5usd, 2Mtokens or 1000calls, separated by commas; or none." };
    private readonly Option<string?> _data = new("--data") { Description = "Folder of the datasets." };
    private readonly Option<string?> _store = new("--store") { Description = "Folder of the completion store." };
    private readonly Option<string?> _profile = new("--profile") { Description = "Name of the profile." };

    public IEnumerable<Option> All => [_candidate, _suite, _limit, _shard, _budget, _data, _store, _profile];

    /// <summary>What a test run with these options would be started with.</summary>
    /// <exception cref="FathomException">A value is not valid.</exception>
    public HostOptions Read(ParseResult arguments, CommandContext context)
    {
        Dictionary<string, string?> overrides = new(context.Options.Overrides);
        Add(_candidate, "candidate");
        Add(_suite, "suite");
        Add(_profile, "profile");
        Add(_budget, "budget");
        AddPath(_data, "data");
        AddPath(_store, "store");
        if (arguments.GetValue(_limit) is { } limit and < 1)
            throw new FathomException($"--limit is {limit.ToString(CultureInfo.InvariantCulture)}; expected a whole number from 1.");
        string? shard = arguments.GetValue(_shard);
        return context.Options with
        {
            Overrides = overrides,
            Limit = arguments.GetValue(_limit),
            Shard = shard is null ? null : Shard.TryParse(shard) ?? throw new FathomException($"--shard is '{shard}'; expected i/n such as 2/4, where n is at most {Shard.MostShards} and i from 1 to n."),
        };

        void Add(Option<string?> option, string key)
        {
            if (arguments.GetValue(option) is { } value) overrides[key] = value;
        }

        void AddPath(Option<string?> option, string key)
        {
            if (arguments.GetValue(option) is { } value) overrides[key] = context.FullPath(value);
        }
    }
}
