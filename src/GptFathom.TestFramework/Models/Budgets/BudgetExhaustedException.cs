namespace GptFathom.Models.Budgets;

/// <summary>The budget of the run does not suffice for a further call.</summary>
internal sealed class BudgetExhaustedException(string message) : RunEndedException(message, null);
