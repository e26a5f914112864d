using GptFathom.Models.Budgets;
using GptFathom.Models.Recording;

namespace GptFathom.Runs;

/// <summary>What one benchmark asked of its models, in all and for each sample. Thread-safe.</summary>
internal sealed class BenchmarkUse(PriceList prices)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Model, bool IsCandidate), ModelUse> _models = [];
    private readonly Dictionary<string, AskedCalls> _samples = new(StringComparer.Ordinal);

    /// <summary>As they are now; the candidate first, then the others by their names.</summary>
    public IReadOnlyList<ModelUse> Models
    {
        get { lock (_lock) return [.. _models.Values.OrderBy(m => !m.IsCandidate).ThenBy(m => m.Model, StringComparer.Ordinal).Select(m => m.Copy())]; }
    }

    /// <summary>What was asked in this run for each sample that anything was asked for, by its id.</summary>
    public IReadOnlyList<KeyValuePair<string, AskedCalls>> Samples
    {
        get { lock (_lock) return [.. _samples.OrderBy(s => s.Key, StringComparer.Ordinal)]; }
    }

    /// <summary>What was asked in this run, of all models that are no script.</summary>
    public AskedCalls Asked => Sum(_ => true);

    /// <summary>The part of it that the candidate was asked.</summary>
    public AskedCalls AskedOfCandidate => Sum(m => m.IsCandidate);

    /// <summary>The part of it that the models beside the candidate were asked.</summary>
    public AskedCalls AskedOfOthers => Sum(m => !m.IsCandidate);

    /// <summary>Adds the calls of one attempt at one sample, also of one that was given up.</summary>
    public void Note(string sample, AttemptModels models)
    {
        foreach (ModelCall call in models.Log.Calls) Note(sample, call, isCandidate: true);
        foreach (ModelCall call in models.OtherLog.Calls) Note(sample, call, isCandidate: false);
    }

    /// <summary>What the calls of one sample took, for its test's output.</summary>
    public IEnumerable<string> Lines(IReadOnlyCollection<ModelCall> calls) => SampleSpending.Lines(calls, prices);

    private AskedCalls Sum(Func<ModelUse, bool> isCounted) =>
        AskedCalls.Sum(Models.Where(m => isCounted(m) && !prices.IsScripted(m.Model)).Select(m => m.Asked));

    private void Note(string sample, ModelCall call, bool isCandidate)
    {
        lock (_lock)
        {
            if (!_models.TryGetValue((call.Model, isCandidate), out ModelUse? use)) _models[(call.Model, isCandidate)] = use = new ModelUse(call.Model, isCandidate);
            AskedCalls before = use.Asked;
            use.Note(call, prices);
            if (use.Asked.Calls > before.Calls)
                _samples[sample] = _samples.GetValueOrDefault(sample, AskedCalls.None) + new AskedCalls(1, call.Tokens ?? default, prices.Cost(call.Model, call.Tokens ?? default));
        }
    }
}
