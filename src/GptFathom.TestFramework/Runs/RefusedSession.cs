using GptFathom.Gates;

namespace GptFathom.Runs;

/// <summary>A session that no benchmark can run in: its configuration or an extension is not valid.</summary>
/// <param name="options">What it was started with.</param>
/// <param name="started">When.</param>
/// <param name="reason">Why nothing can run.</param>
internal sealed class RefusedSession(HostOptions options, DateTimeOffset started, string reason) : FathomSession(options, started)
{
    public override ConfiguredSession Configured => throw new FathomException(reason);

    public override GatePolicy Policy { get; } = new() { IsContinuousIntegration = options.IsContinuousIntegration };

    public override IReadOnlyDictionary<string, BenchmarkExecution> Executions { get; } = new Dictionary<string, BenchmarkExecution>();

    public override int InFlight => 0;

    public override IEnumerable<(string Benchmark, string File)> Dangling => [];

    public override IEnumerable<string> FolderNotes => [];

    public override IReadOnlyList<string> StoreWarnings => [];

    /// <summary>All are: each then says why it cannot run.</summary>
    public override bool IsSelected(BenchmarkAttribute benchmark) => true;
}
