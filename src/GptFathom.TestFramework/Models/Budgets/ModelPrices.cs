namespace GptFathom.Models.Budgets;

/// <summary>What a model's tokens cost, in US dollars a million.</summary>
internal sealed record ModelPrices
{
    public const double Most = 1_000_000;

    private const decimal Million = 1_000_000;

    /// <summary>Tokens of prompts; from 0 to <see cref="Most"/>.</summary>
    public required decimal Input { get; init; }

    /// <summary>Tokens of replies, those of hidden reasoning included; from 0 to <see cref="Most"/>.</summary>
    public required decimal Output { get; init; }

    /// <summary>Tokens of prompts that the provider had in its cache; from 0 to <see cref="Most"/>. Null is <see cref="Input"/>.</summary>
    public decimal? CachedInput { get; init; }

    /// <summary>What calls in batches cost as a share of these prices; from 0 to 1.</summary>
    public decimal BatchShare { get; init; } = 1;

    /// <summary>The prices of calls in batches.</summary>
    public ModelPrices InBatches() => this with { Input = Input * BatchShare, Output = Output * BatchShare, CachedInput = CachedInput * BatchShare, BatchShare = 1 };

    /// <summary>In US dollars.</summary>
    public decimal Cost(UsedTokens tokens) =>
        ((tokens.FreshInput * Input) + (tokens.CachedInput * (CachedInput ?? Input)) + (tokens.Output * Output)) / Million;
}
