using System.Diagnostics.CodeAnalysis;
using Xunit;

namespace GptFathom.Testing;

/// <summary>What a test may need and a machine may lack. FATHOM_REQUIRE names, separated by commas, what must not be missing.</summary>
public sealed class Requirement
{
    private const string Variable = "FATHOM_REQUIRE";
    private readonly string _name;

    private Requirement(string name) => _name = name;

    public static Requirement Sandbox { get; } = new("sandbox");

    public static Requirement Docker { get; } = new("docker");

    public static Requirement Browser { get; } = new("browser");

    public static Requirement Redis { get; } = new("redis");

    /// <summary>Real benchmark files and recorded outputs.</summary>
    public static Requirement Data { get; } = new("data");

    /// <summary>The time for large numbers of kills, faults and recorded outputs.</summary>
    public static Requirement Endurance { get; } = new("endurance");

    private static Requirement[] All => [Sandbox, Docker, Browser, Redis, Data, Endurance];

    /// <summary>Whether FATHOM_REQUIRE names it.</summary>
    /// <exception cref="InvalidOperationException">FATHOM_REQUIRE names something unknown.</exception>
    public bool IsNamed
    {
        get
        {
            string[] names = (Environment.GetEnvironmentVariable(Variable) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            string? unknown = names.Except(All.Select(r => r._name)).FirstOrDefault();
            return unknown is null
                ? names.Contains(_name)
                : throw new InvalidOperationException($"{Variable} names '{unknown}'; known: {string.Join(", ", All.Select(r => r._name))}.");
        }
    }

    /// <summary>Skips the test, or fails it where FATHOM_REQUIRE names the requirement.</summary>
    [DoesNotReturn]
    public void IsMissing(string reason)
    {
        if (IsNamed) Assert.Fail(reason);
        Assert.Skip(reason);
    }
}
