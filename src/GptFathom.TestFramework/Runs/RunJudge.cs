using GptFathom.Gates;

namespace GptFathom.Runs;

/// <summary>From a session to its verdict.</summary>
internal static class RunJudge
{
    /// <summary>The verdict on the benchmarks that ran whole and on those that could not run.</summary>
    public static RunVerdict Judge(FathomSession session, bool isCancelled)
    {
        GateInput[] inputs =
        [
            .. new GateInputs(session.Policy).Of(session.Executions.Values, isCancelled),
            .. session.Found.Refused.Values.Select(GateInputs.Of),
        ];
        IReadOnlyList<Relaxation> loosened = inputs.Length == 0 ? [] : BaselineChecks.Of(inputs, session.Dangling);
        return Gate.Judge(inputs, session.Policy, loosened).LeavingOut(Unjudged(session, inputs));
    }

    private static IEnumerable<(string Benchmark, string Capability)> Unjudged(FathomSession session, IEnumerable<GateInput> inputs) =>
        session.Found.Planned.Values.Select(p => (p.Benchmark.Id, p.Benchmark.Definition.Attribute.Capability)).ExceptBy(inputs.Select(i => i.Benchmark), p => p.Id);
}
