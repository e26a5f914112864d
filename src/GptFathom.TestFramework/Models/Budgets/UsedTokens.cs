using Microsoft.Extensions.AI;

namespace GptFathom.Models.Budgets;

/// <summary>Tokens that calls took.</summary>
/// <param name="Input">Of prompts, those from the provider's cache included.</param>
/// <param name="Output">Of replies, those of hidden reasoning included.</param>
/// <param name="CachedInput">The part of <paramref name="Input"/> that the provider had in its cache.</param>
internal readonly record struct UsedTokens(long Input, long Output, long CachedInput = 0)
{
    public long Total => Input + Output;

    /// <summary>The part of <see cref="Input"/> that was not in the provider's cache.</summary>
    public long FreshInput => Input - CachedInput;

    /// <summary>As the provider counted them, or null where it says nothing. What it says is not trusted: no count is below 0, and no more is cached than there is.</summary>
    public static UsedTokens? Of(UsageDetails? usage)
    {
        if (usage is null or { InputTokenCount: null, OutputTokenCount: null }) return null;
        long input = Math.Max(usage.InputTokenCount ?? 0, 0);
        return new UsedTokens(input, Math.Max(usage.OutputTokenCount ?? 0, 0), Math.Clamp(usage.CachedInputTokenCount ?? 0, 0, input));
    }

    public static UsedTokens operator +(UsedTokens a, UsedTokens b) => new(a.Input + b.Input, a.Output + b.Output, a.CachedInput + b.CachedInput);
}
