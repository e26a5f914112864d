namespace GptFathom.Runs;

/// <summary>A benchmark that was found but cannot run.</summary>
internal sealed record RefusedBenchmark(string Id, string Capability, UntrustedText Reason);
