using System.Collections;

namespace GptFathom.Platform;

/// <summary>What a run sees of the process around it.</summary>
internal sealed record ProcessState
{
    /// <summary>Gets the environment variables.</summary>
    public required IReadOnlyDictionary<string, string?> Environment { get; init; }

    /// <summary>Gets the folder where relative paths of environment and command line start.</summary>
    public required string CurrentFolder { get; init; }

    /// <summary>Gets the folder of the test application.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Gets the full path of the executable.</summary>
    public required string Executable { get; init; }

    /// <summary>Gets the state of this process.</summary>
    public static ProcessState Current => new()
    {
        Environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(v => (string)v.Key, v => (string?)v.Value, OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal),
        CurrentFolder = Directory.GetCurrentDirectory(),
        OutputFolder = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory),
        Executable = System.Environment.ProcessPath ?? "",
    };
}
