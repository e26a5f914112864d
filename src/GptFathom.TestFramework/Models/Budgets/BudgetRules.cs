namespace GptFathom.Models.Budgets;

/// <summary>Whose calls a budget is for.</summary>
internal static class BudgetRules
{
    /// <summary>A script costs nothing. A budget that the user has set is for all other models, the default one for those that cost money.</summary>
    public static bool IsCounted(this BudgetAccount account, ModelOptions model) => model.IsLive && !(account.IsDefault && !model.CostsMoney());

    /// <param name="account">The run's account.</param>
    /// <param name="model">A model that it is for.</param>
    /// <param name="source">Where the model is configured, for the message.</param>
    /// <exception cref="FathomException">The budget is one of money, and nobody knows what the model costs.</exception>
    public static void CheckPrices(this BudgetAccount account, ModelOptions model, string source)
    {
        if (account.Budget.Usd is null || model.Prices is not null || !model.CostsMoney()) return;
        throw new FathomException($"The budget is {account.Budget}, and model '{model.Name}' has no prices. Set "
            + $"\"prices\": {{ \"input\": ..., \"output\": ... }} (US dollars a million tokens) in its entry in {source}, or \"metered\": false if its calls cost nothing.");
    }
}
