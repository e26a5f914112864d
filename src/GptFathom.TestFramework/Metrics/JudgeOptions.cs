using System.Globalization;
using GptFathom.Scoring.Judging;
using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>How a judge is asked. Part of the fingerprint.</summary>
public sealed record JudgeOptions
{
    /// <summary>How often it is asked about one answer, each time anew; from 1 to 100. Default 1.</summary>
    public int Votes { get; init; } = 1;

    /// <summary>How several votes become one score. Default: their mean.</summary>
    public VoteRule Aggregation { get; init; }

    /// <summary>
    /// Sampling temperature, from 0 to 2. Null, the default, is 0 for a single vote and 1 for several, which would else be the same vote again (as in G-Eval,
    /// Liu et al. 2023, arXiv:2303.16634).
    /// </summary>
    public double? Temperature { get; init; }

    /// <summary>Limit of its reply in tokens; 0 leaves it to the provider. Default 2,048.</summary>
    public int MaxOutputTokens { get; init; } = 2048;

    internal string Id => string.Create(
        CultureInfo.InvariantCulture,
        $"votes {Votes}{(Votes > 1 ? $" {Aggregation.ToString().ToLowerInvariant()}" : "")}, temperature {Effective}, maxOutputTokens {MaxOutputTokens}");

    private double Effective => Temperature ?? (Votes > 1 ? 1 : 0);

    /// <summary>What is wrong with the values, or null.</summary>
    internal string? Problem() =>
        Votes is not (>= 1 and <= 100) ? $"Votes is {Votes}; expected 1 to 100"
        : MaxOutputTokens < 0 ? $"MaxOutputTokens is {MaxOutputTokens}; expected 0 or more"
        : Effective is not (>= 0 and <= 2) ? string.Create(CultureInfo.InvariantCulture, $"Temperature is {Temperature}; expected 0 to 2")
        : null;

    internal ChatOptions ToChatOptions() => new() { Temperature = (float)Effective, MaxOutputTokens = MaxOutputTokens > 0 ? MaxOutputTokens : null };

    /// <summary>Has as many votes cast as declared, all at once, and makes one of them.</summary>
    internal async Task<Ballot> VoteAsync(Func<Task<Ballot>> cast)
    {
        Ballot[] votes = await Task.WhenAll(Enumerable.Range(0, Votes).Select(_ => cast()));
        return votes.Length == 1 ? votes[0] : new Ballot(Combine(votes), string.Join("; ", votes.Select(v => v.Said)));
    }

    private double Combine(Ballot[] votes)
    {
        if (Aggregation == VoteRule.Mean) return votes.Average(v => v.Value);
        ILookup<int, double> byCount = votes.GroupBy(v => v.Value).ToLookup(g => g.Count(), g => g.Key);
        return byCount[byCount.Max(g => g.Key)].Average();
    }
}
