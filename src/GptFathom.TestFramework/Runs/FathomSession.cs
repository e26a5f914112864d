using GptFathom.Gates;

namespace GptFathom.Runs;

/// <summary>
/// One discovery or one run: what was found, what came of it. It is configured, or refused, and then discovery still works and each gate says why. A process of
/// an IDE has many, one after the other.
/// </summary>
/// <param name="options">What it was started with.</param>
/// <param name="started">When.</param>
internal abstract class FathomSession(HostOptions options, DateTimeOffset started) : IDisposable
{
    public HostOptions Options { get; } = options;

    public DateTimeOffset Started { get; } = started;

    /// <summary>The benchmarks that discovery found.</summary>
    public FoundBenchmarks Found { get; } = new();

    /// <summary>This session, if benchmarks can run in it.</summary>
    /// <exception cref="FathomException">The session is refused; the message says why.</exception>
    public abstract ConfiguredSession Configured { get; }

    /// <summary>When a build goes red.</summary>
    public abstract GatePolicy Policy { get; }

    /// <summary>The benchmarks that were started, by id.</summary>
    public abstract IReadOnlyDictionary<string, BenchmarkExecution> Executions { get; }

    /// <summary>Samples that are under way.</summary>
    public abstract int InFlight { get; }

    /// <summary>Whether the benchmark belongs to the selected suite.</summary>
    public abstract bool IsSelected(BenchmarkAttribute benchmark);

    /// <summary>What is wrong with the libraries' benchmarks that are named or with the selection of suites, known when discovery is done; or null.</summary>
    public virtual string? SelectionProblem => Options.Named.Problem;

    /// <summary>Accepted runs without a benchmark: id and file.</summary>
    public abstract IEnumerable<(string Benchmark, string File)> Dangling { get; }

    /// <summary>What was written elsewhere than usual.</summary>
    public abstract IEnumerable<string> FolderNotes { get; }

    /// <summary>Lines of the completion store that could not be read; what they held was asked again.</summary>
    public abstract IReadOnlyList<string> StoreWarnings { get; }

    /// <summary>Reads the configuration and makes the extensions.</summary>
    public static FathomSession Open(HostOptions options, TimeProvider time)
    {
        DateTimeOffset started = time.GetUtcNow();
        try
        {
            options.Extensions.Load();
            return new ConfiguredSession(options, started, RunFolders.Open(options), time);
        }
        catch (FathomException problem)
        {
            return new RefusedSession(options, started, problem.Message);
        }
    }

    public virtual void Dispose() => Found.Clear();
}
