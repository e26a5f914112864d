using System.Diagnostics.CodeAnalysis;
using GptFathom.Platform;
using Microsoft.Testing.Platform.CommandLine;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.CommandLine;

namespace GptFathom.Scenarios.Support;

/// <summary>A command line as the test platform takes it apart: each option with what follows it, up to the next one.</summary>
internal sealed class GivenOptions : ICommandLineOptions
{
    private readonly Dictionary<string, List<string>> _options = new(StringComparer.Ordinal);

    public GivenOptions(IEnumerable<string> arguments)
    {
        List<string> values = [];
        foreach (string argument in arguments)
        {
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                values.Add(argument);
                continue;
            }
            string[] parts = argument[2..].Split('=', 2);
            if (!_options.TryGetValue(parts[0], out values!)) _options[parts[0]] = values = [];
            values.AddRange(parts[1..]);
        }
    }

    /// <summary>Each option with its values.</summary>
    public IReadOnlyDictionary<string, List<string>> All => _options;

    public bool IsOptionSet(string optionName) => _options.ContainsKey(optionName);

    public bool TryGetOptionArgumentList(string optionName, [NotNullWhen(true)] out string[]? arguments)
    {
        arguments = _options.TryGetValue(optionName, out List<string>? values) ? [.. values] : null;
        return arguments is not null;
    }

    /// <summary>What the platform would refuse, or null.</summary>
    public async Task<string?> ProblemAsync()
    {
        FathomOptions known = new();
        foreach (CommandLineOption option in known.GetCommandLineOptions().Where(option => IsOptionSet(option.Name)))
        {
            string[] values = [.. _options[option.Name]];
            if (values.Length < option.Arity.Min || values.Length > option.Arity.Max) return $"--{option.Name} expects {option.Arity.Max} arguments";
            ValidationResult result = await known.ValidateOptionArgumentsAsync(option, values);
            if (!result.IsValid) return result.ErrorMessage;
        }
        return (await known.ValidateCommandLineOptionsAsync(this)) is { IsValid: false } all ? all.ErrorMessage : null;
    }
}
