namespace GptFathom.Models.Budgets;

/// <summary>The prices of the models of a run.</summary>
internal sealed class PriceList(IReadOnlyList<ModelOptions> models)
{
    private readonly Dictionary<string, ModelOptions> _models = models.ToDictionary(m => m.Name, StringComparer.OrdinalIgnoreCase);

    public static PriceList Empty { get; } = new([]);

    /// <summary>In US dollars; null for a model that costs money and has no prices.</summary>
    /// <param name="model">Name of the model as configured.</param>
    /// <param name="tokens">What calls to it took.</param>
    public decimal? Cost(string model, UsedTokens tokens) => _models.GetValueOrDefault(model) switch
    {
        { Prices: { } prices } => prices.Cost(tokens),
        { } known when known.CostsMoney() => null,
        _ => 0,
    };

    /// <summary>Whether no provider is asked.</summary>
    public bool IsScripted(string model) => _models.GetValueOrDefault(model)?.IsLive is false;
}
