using GptFathom.Configuration;
using GptFathom.Models;
using GptFathom.Models.Budgets;

namespace GptFathom.Commands.Planning;

/// <summary>Says whether a plan fits the budget of its run.</summary>
internal static class BudgetFit
{
    public static string Describe(IEnumerable<BenchmarkPlan> plans, FathomConfiguration configuration)
    {
        BudgetAccount account = new(configuration.Budget);
        Dictionary<string, ModelOptions> models = configuration.Models.ToDictionary(m => m.Name, StringComparer.OrdinalIgnoreCase);
        (Spending expected, bool hasAllPrices) = (default, true);
        foreach (ModelPlan plan in plans.SelectMany(p => p.Models))
        {
            if (!models.TryGetValue(plan.Model, out ModelOptions? model) || !account.IsCounted(model)) continue;
            UsedTokens tokens = new(plan.Input, plan.Output);
            hasAllPrices &= model.Prices is not null || !model.CostsMoney();
            expected += new Spending(plan.Calls, tokens.Total, model.Prices?.Cost(tokens) ?? 0);
        }
        string budget = $"budget: {account.Budget}{(account.IsDefault ? " to models that cost money, as none is set" : "")}";
        if (account.Budget == Budget.None) return budget;
        if (!expected.FitsIn(account.Budget)) return $"{budget}; the run does not fit";
        return account.Budget.Usd is not null && !hasAllPrices ? $"{budget}; whether the run fits is not known, as prices are missing" : $"{budget}; the run fits, as far as replies are as long as expected";
    }
}
