using GptFathom.Models.Budgets;

namespace GptFathom.Commands.Planning;

/// <summary>What a run would ask.</summary>
/// <param name="Benchmarks">By id.</param>
/// <param name="Refused">Benchmarks that cannot be read, and why.</param>
/// <param name="Prices">What models cost.</param>
internal sealed record RunPlan(IReadOnlyList<BenchmarkPlan> Benchmarks, IReadOnlyList<(string Id, string Reason)> Refused, PriceList Prices)
{
    /// <summary>Whether the run fits its budget, in words.</summary>
    public required string Budget { get; init; }

    public int Samples => Benchmarks.Sum(b => b.Samples);

    public long Stored => Benchmarks.Sum(b => b.Stored);

    /// <summary>What is asked of each model in all benchmarks together.</summary>
    public IEnumerable<ModelPlan> Models => Benchmarks.SelectMany(b => b.Models).GroupBy(m => m.Model, StringComparer.OrdinalIgnoreCase).Select(Together);

    /// <summary>US dollars as expected; null where a price is not known.</summary>
    public decimal? Cost(ModelPlan model) => Prices.Cost(model.Model, new UsedTokens(model.Input, model.Output));

    /// <summary>US dollars at most; null where a price is not known or nothing limits a reply.</summary>
    public decimal? MostCost(ModelPlan model) => model.MostOutput is { } most ? Prices.Cost(model.Model, new UsedTokens(model.Input, most)) : null;

    private static ModelPlan Together(IGrouping<string, ModelPlan> plans) => new()
    {
        Model = plans.Key,
        Calls = plans.Sum(p => p.Calls),
        Input = plans.Sum(p => p.Input),
        Output = plans.Sum(p => p.Output),
        MostOutput = plans.Any(p => p.MostOutput is null) ? null : plans.Sum(p => p.MostOutput),
    };
}
