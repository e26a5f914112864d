using System.Runtime.CompilerServices;

namespace GptFathom;

/// <summary>
/// Marks a method as a benchmark: it is run once a sample, many samples at once, and the run is compared with the accepted one.
/// </summary>
/// <remarks>
/// The method takes, in any order, what it needs of <see cref="Sample"/>, <see cref="Question"/>, <see cref="Microsoft.Extensions.AI.IChatClient"/>
/// (the candidate; with <see cref="ModelAttribute"/> another model), <see cref="IToxicityClassifier"/>, <see cref="CancellationToken"/> and fixtures. It returns <see cref="Score"/>, <see cref="bool"/>, <see cref="double"/> or nothing
/// (then its assertions decide), also as <see cref="Task"/> or <see cref="ValueTask"/>.
/// </remarks>
/// <example>
/// <code>
/// public sealed class SupportAnswers
/// {
///     [Benchmark("support-answers", Capability.Comprehension, Threshold = 0.7)]
///     [JsonLines("data/tickets.jsonl", Input = "question", Target = "answer")]
///     public async Task&lt;Score&gt; Answers(Sample sample, IChatClient model, CancellationToken cancellation)
///     {
///         ChatResponse reply = await model.GetResponseAsync(sample.Input, cancellationToken: cancellation);
///         return Score.F1(reply.Text, sample.Targets);
///     }
/// }
/// </code>
/// </example>
/// <param name="name">Id of the benchmark, unique in the assembly; it names the snapshot files.</param>
/// <param name="capability">What is measured: a constant of <see cref="GptFathom.Capability"/> or a name of the user's own.</param>
/// <param name="sourceFilePath">Filled in by the compiler.</param>
/// <param name="sourceLineNumber">Filled in by the compiler.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed partial class BenchmarkAttribute(
    string name, string capability, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1) : Attribute
{
    /// <summary>Id of the benchmark.</summary>
    public string Name { get; } = name;

    /// <summary>What is measured.</summary>
    public string Capability { get; } = capability;

    /// <summary>Version of the definition, part of the fingerprint. Raise it when the body changes what is measured. Default 1.</summary>
    public int Version { get; set; } = 1;

    /// <summary>A sample whose score is at or above it (at or below, where lower is better) is a hit. From 0 to 1; default 1.</summary>
    public double Threshold { get; set; } = 1;

    /// <summary>Whether a smaller score is the better one (toxicity, error rates). Default false.</summary>
    public bool LowerIsBetter { get; set; }

    /// <summary>How often each sample is asked; its scores are averaged. At least 1; default 1.</summary>
    public int Repeats { get; set; } = 1;

    /// <summary>What makes the gate fail. Default: a drop that the paired test shows to be real.</summary>
    public GateMode Gate { get; set; }

    /// <summary>
    /// Largest share of samples that may end as errors before the gate is Incomplete. From 0 to 1. Not a number, the default, is what the configuration says for
    /// all (gate:maxErrors, else 0.01).
    /// </summary>
    public double MaxErrors { get; set; } = double.NaN;

    /// <summary>Seconds after which a sample is given up as an error; 0 (the default) for no limit.</summary>
    public int TimeoutSeconds { get; set; }

    /// <summary>Exceptions of the body that mean a wrong answer. Assertion failures always do; everything else is an error.</summary>
    public Type[] MissExceptions { get; set; } = [];

    /// <summary>False keeps inputs and outputs out of snapshots and reports (licences). Default true.</summary>
    public bool Publish { get; set; } = true;

    /// <summary>Name of the suite it belongs to, for selection by <c>--fathom-suite</c>, or null.</summary>
    public string? Suite { get; set; }

    /// <summary>Reason to skip the benchmark, or null to run it.</summary>
    public string? Skip { get; set; }

    /// <summary>Whether it runs only when asked for explicitly. Default false.</summary>
    public bool Explicit { get; set; }

    /// <summary>The file the method is declared in.</summary>
    public string? SourceFilePath { get; } = sourceFilePath;

    /// <summary>The line the method is declared at, from 1, or null.</summary>
    public int? SourceLineNumber { get; } = sourceLineNumber > 0 ? sourceLineNumber : null;
}
