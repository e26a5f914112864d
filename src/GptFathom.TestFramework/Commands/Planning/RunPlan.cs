namespace GptFathom.Commands.Planning;

/// <summary>What a run would ask.</summary>
/// <param name="Benchmarks">By id.</param>
/// <param name="Refused">Benchmarks that cannot be read, and why.</param>
internal sealed record RunPlan(IReadOnlyList<BenchmarkPlan> Benchmarks, IReadOnlyList<(string Id, string Reason)> Refused)
{
    public int Samples => Benchmarks.Sum(b => b.Samples);

    public long Stored => Benchmarks.Sum(b => b.Stored);

    /// <summary>What is asked of each model in all benchmarks together.</summary>
    public IEnumerable<ModelPlan> Models => Benchmarks.SelectMany(b => b.Models).GroupBy(m => m.Model, StringComparer.OrdinalIgnoreCase).Select(Together);

    private static ModelPlan Together(IGrouping<string, ModelPlan> plans) => new()
    {
        Model = plans.Key,
        Calls = plans.Sum(p => p.Calls),
        Input = plans.Sum(p => p.Input),
        Output = plans.Sum(p => p.Output),
        MostOutput = plans.Any(p => p.MostOutput is null) ? null : plans.Sum(p => p.MostOutput),
    };
}
