using System.Diagnostics.CodeAnalysis;
using GptFathom.Platform;
using GptFathom.Snapshots;
using Microsoft.Testing.Platform.CommandLine;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.CommandLine;
using Xunit;

namespace GptFathom.Tests.Platform;

public sealed class FathomOptionsTests
{
    private static readonly FathomOptions Options = new();
    private static readonly string Folder = Path.GetFullPath("here");

    [Theory]
    [InlineData("1", true)]
    [InlineData("2000", true)]
    [InlineData("0", false)]
    [InlineData("-1", false)]
    [InlineData("1.5", false)]
    [InlineData(" 1", false)]
    [InlineData("1e3", false)]
    [InlineData("99999999999", false)]
    [InlineData("", false)]
    [InlineData("all", false)]
    public async Task A_limit_is_a_whole_number_from_1(string value, bool isValid)
    {
        ValidationResult result = await Options.ValidateOptionArgumentsAsync(Option("fathom-limit"), [value]);
        Assert.Equal(isValid, result.IsValid);
        if (!isValid) Assert.Equal($"--fathom-limit is '{value}'; expected a whole number from 1.", result.ErrorMessage);
    }

    [Theory]
    [InlineData("2/4", true)]
    [InlineData("1/1", true)]
    [InlineData("1000/1000", true)]
    [InlineData("0/4", false)]
    [InlineData("5/4", false)]
    [InlineData("1/1001", false)]
    [InlineData("-1/4", false)]
    [InlineData("1/4/2", false)]
    [InlineData("1 / 4", false)]
    [InlineData("1", false)]
    [InlineData("/", false)]
    [InlineData("", false)]
    public async Task A_shard_is_one_of_so_many(string value, bool isValid)
    {
        ValidationResult result = await Options.ValidateOptionArgumentsAsync(Option("fathom-shard"), [value]);
        Assert.Equal(isValid, result.IsValid);
        if (!isValid) Assert.Equal($"--fathom-shard is '{value}'; expected i/n such as 2/4, where n is at most 1000 and i from 1 to n.", result.ErrorMessage);
    }

    [Theory]
    [InlineData("5usd", true)]
    [InlineData("2Mtokens,1000calls", true)]
    [InlineData("none", true)]
    [InlineData("5eur", false)]
    [InlineData("", false)]
    public async Task A_budget_is_amounts_of_money_tokens_and_calls(string value, bool isValid)
    {
        ValidationResult result = await Options.ValidateOptionArgumentsAsync(Option("fathom-budget"), [value]);
        Assert.Equal(isValid, result.IsValid);
        if (!isValid) Assert.Equal($"--fathom-budget is '{value}'; expected amounts above 0 such as 5usd, 2Mtokens or 1000calls, separated by commas (k and M are thousands and millions), or none.", result.ErrorMessage);
    }

    [Fact]
    public async Task Names_and_folders_may_be_any_text()
    {
        foreach (CommandLineOption option in Options.GetCommandLineOptions().Where(o => o.Name is not ("fathom-limit" or "fathom-shard" or "fathom-budget")))
            Assert.True((await Options.ValidateOptionArgumentsAsync(option, ["0"])).IsValid);
    }

    [Fact]
    public async Task Asking_nothing_and_asking_everything_again_exclude_each_other()
    {
        Assert.False((await Options.ValidateCommandLineOptionsAsync(new Given(("fathom-offline", []), ("fathom-fresh", [])))).IsValid);
        Assert.True((await Options.ValidateCommandLineOptionsAsync(new Given(("fathom-offline", [])))).IsValid);
        Assert.True((await Options.ValidateCommandLineOptionsAsync(new Given(("fathom-fresh", [])))).IsValid);
    }

    [Fact]
    public void Values_become_configuration_with_full_paths()
    {
        CommandLineValues values = FathomOptions.Read(new Given(
            ("fathom-candidate", ["m"]), ("fathom-baseline", ["verified"]), ("fathom-suite", ["starter"]), ("fathom-limit", ["20"]), ("fathom-shard", ["2/4"]),
            ("fathom-data", ["d"]), ("fathom-snapshots", ["s"]), ("fathom-store", ["c"]), ("fathom-profile", ["mini"]), ("fathom-budget", ["5usd"]), ("fathom-offline", [])), Folder);
        Assert.Equal(
            $"baseline=verified budget=5usd candidate=m data={Path.Combine(Folder, "d")} profile=mini snapshots:folder={Path.Combine(Folder, "s")} store={Path.Combine(Folder, "c")} suite=starter",
            string.Join(' ', values.Overrides.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => $"{o.Key}={o.Value}")));
        Assert.Equal((20, new Shard(2, 4), true, false), (values.Limit, values.Shard, values.Offline, values.Fresh));
    }

    [Fact]
    public void Without_options_nothing_is_overridden()
    {
        CommandLineValues values = FathomOptions.Read(new Given(), Folder);
        Assert.Empty(values.Overrides);
        Assert.Equal((null, null, false, false), (values.Limit, values.Shard, values.Offline, values.Fresh));
    }

    private static CommandLineOption Option(string name) => Options.GetCommandLineOptions().Single(o => o.Name == name);

    private sealed class Given(params (string Name, string[] Values)[] options) : ICommandLineOptions
    {
        public bool IsOptionSet(string optionName) => options.Any(o => o.Name == optionName);

        public bool TryGetOptionArgumentList(string optionName, [NotNullWhen(true)] out string[]? arguments)
        {
            arguments = options.FirstOrDefault(o => o.Name == optionName).Values;
            return arguments is not null;
        }
    }
}
