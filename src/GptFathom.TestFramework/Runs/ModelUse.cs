using GptFathom.Models.Budgets;
using GptFathom.Models.Recording;

namespace GptFathom.Runs;

/// <summary>What was asked of one model, what that took, and under which names and settings it answered. Not thread-safe.</summary>
/// <param name="model">Its name as configured.</param>
/// <param name="isCandidate">Whether it was asked as the model under test.</param>
internal sealed class ModelUse(string model, bool isCandidate)
{
    /// <summary>A body of the user's own may ask with a seed for every sample: a log has a few of them.</summary>
    private const int MostValues = 32;

    private static readonly Comparer<(string Requested, string Answered)> ByNames = Comparer<(string Requested, string Answered)>.Create((a, b) =>
        string.CompareOrdinal(a.Requested, b.Requested) is var order and not 0 ? order : string.CompareOrdinal(a.Answered, b.Answered));

    public string Model => model;

    public bool IsCandidate => isCandidate;

    /// <summary>What was answered in this run.</summary>
    public AskedCalls Asked { get; private set; } = AskedCalls.None;

    /// <summary>What was answered from the store: it cost something once and nothing now.</summary>
    public AskedCalls Reused { get; private set; } = AskedCalls.None;

    /// <summary>Calls that ended without a reply.</summary>
    public int Failed { get; private set; }

    /// <summary>The names that it was asked under, each with those that it answered under.</summary>
    public SortedSet<(string Requested, string Answered)> Names { get; private init; } = new(ByNames);

    public SortedSet<string> SystemFingerprints { get; private init; } = new(StringComparer.Ordinal);

    public SortedSet<long> Seeds { get; private init; } = [];

    public SortedSet<float> Temperatures { get; private init; } = [];

    public SortedDictionary<string, int> FinishReasons { get; private init; } = new(StringComparer.Ordinal);

    public void Note(ModelCall call, PriceList prices)
    {
        if (call.Output is null)
        {
            Failed++;
            return;
        }
        UsedTokens tokens = call.Tokens ?? default;
        if (call.ReusedFrom is null) Asked += new AskedCalls(1, tokens, prices.Cost(model, tokens));
        else Reused += new AskedCalls(1, tokens, 0);
        if (call.AnsweredModel is { } answered) Add(Names, (call.Requested ?? model, answered));
        if (call.SystemFingerprint is { } fingerprint) Add(SystemFingerprints, fingerprint);
        if (call.Seed is { } seed) Add(Seeds, seed);
        if (call.Temperature is { } temperature) Add(Temperatures, temperature);
        if (call.FinishReason is { } reason) FinishReasons[reason] = FinishReasons.GetValueOrDefault(reason) + 1;
    }

    /// <summary>The same as it is now: what is noted later does not change it.</summary>
    public ModelUse Copy() => new(model, isCandidate)
    {
        Asked = Asked,
        Reused = Reused,
        Failed = Failed,
        Names = new(Names, ByNames),
        SystemFingerprints = new(SystemFingerprints, StringComparer.Ordinal),
        Seeds = [.. Seeds],
        Temperatures = [.. Temperatures],
        FinishReasons = new(FinishReasons, StringComparer.Ordinal),
    };

    private static void Add<T>(SortedSet<T> values, T value)
    {
        if (values.Count < MostValues) values.Add(value);
    }
}
