namespace GptFathom.Gates;

/// <summary>Anything with a verdict that the run's follows from.</summary>
internal sealed record RunPart(string Name, Verdict Verdict, double? Difference, RunPart? Parent)
{
    /// <summary>Whether the capability or benchmark it belongs to has the same verdict.</summary>
    public bool IsCovered => Parent is not null && (Parent.Verdict == Verdict || Parent.Parent?.Verdict == Verdict);

    /// <summary>Capabilities, then benchmarks, then the groups that were judged.</summary>
    public static IReadOnlyList<RunPart> Of(IReadOnlyList<BenchmarkVerdict> benchmarks, IReadOnlyList<CapabilityVerdict> capabilities)
    {
        Dictionary<string, RunPart> wholes = capabilities.ToDictionary(c => c.Id, c => new RunPart(c.Id, c.Verdict, c.Difference, null));
        List<RunPart> groups = [];
        List<RunPart> parts = [.. benchmarks.Select(b =>
        {
            RunPart part = new(b.Id, b.Verdict, b.Difference, wholes[b.Capability]);
            groups.AddRange(from g in b.Groups where g.Verdict is not null select new RunPart($"{b.Id}/{g.Id}", g.Verdict!.Value, g.Difference, part));
            return part;
        })];
        return [.. capabilities.Select(c => wholes[c.Id]), .. parts, .. groups];
    }
}
