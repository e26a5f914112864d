using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>One item of a benchmark.</summary>
public sealed record Sample
{
    private readonly CompactText _input;

    /// <summary>Unique within its benchmark and stable across runs and machines.</summary>
    public required string Id { get; init; }

    /// <summary>The question as the dataset has it, before any prompt is built around it.</summary>
    public required string Input { get => _input.ToString(); init => _input = new CompactText(value); }

    /// <summary><see cref="Input"/> as it is kept.</summary>
    internal CompactText Text => _input;

    /// <summary>The accepted answers; empty where the benchmark's body judges in another way.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>The options of a multiple-choice question in the order in which they are shown, A first; empty for other questions.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Pictures that are shown with the question, in this order; empty for questions in words.</summary>
    public IReadOnlyList<DataContent> Images { get; init; } = [];

    /// <summary>Stratum for reporting and weighting (subject, task, language), or null.</summary>
    public string? Group { get; init; }

    /// <summary>Items that are not independent of each other (questions on one passage) share a cluster, or null.</summary>
    public string? Cluster { get; init; }

    /// <summary>The remaining fields of the dataset's row.</summary>
    public IReadOnlyDictionary<string, JsonElement> Metadata { get; init; } = NoMetadata;

    /// <summary>The first target.</summary>
    /// <exception cref="InvalidOperationException">The sample has no target.</exception>
    public string Target => Targets.Count > 0 ? Targets[0] : throw new InvalidOperationException($"Sample '{Id}' has no target.");

    /// <summary>The file the sample was read from, or null. It is no part of the sample's hash.</summary>
    public string? SourceFile { get; init; }

    /// <summary>The line in <see cref="SourceFile"/>, from 1; 0 where there is none.</summary>
    internal int SourceLine { get; init; }

    private static readonly Dictionary<string, JsonElement> NoMetadata = [];
}
