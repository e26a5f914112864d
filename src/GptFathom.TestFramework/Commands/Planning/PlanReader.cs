using GptFathom.Gates;
using GptFathom.Models;
using GptFathom.Models.Rehearsing;
using GptFathom.Models.Store;
using GptFathom.Runs;
using GptFathom.Runs.Planning;

namespace GptFathom.Commands.Planning;

/// <summary>Reckons what benchmarks would ask. Equal calls of several samples are one, as they are in a run.</summary>
internal sealed class PlanReader(RunRehearsal rehearsal)
{
    private readonly HashSet<CompletionKey> _seen = [];

    public async Task<BenchmarkPlan> ReadAsync(RehearsedBenchmark benchmark, CancellationToken cancellation)
    {
        string candidate = rehearsal.Session.Configuration.Candidate ?? "";
        Dictionary<string, ModelPlanBuilder> models = new(StringComparer.OrdinalIgnoreCase);
        List<string> notes = [];
        (long stored, int waiting) = (0, 0);
        Dictionary<string, int> problems = new(StringComparer.Ordinal);
        if (benchmark.Problem is { } problem)
        {
            notes.Add($"{problem}: its calls are estimated as one a sample with nothing but the sample's input");
            foreach (Sample sample in Attempts(benchmark)) For(candidate).Add(sample.Input);
        }
        else
        {
            await foreach (RehearsedAttempt attempt in rehearsal.RunAsync(benchmark, cancellation))
            {
                stored += attempt.Stored;
                if (attempt.Problem is { } cause)
                {
                    problems[cause] = problems.GetValueOrDefault(cause) + 1;
                    For(candidate).Add(attempt.Sample.Input);
                }
                MissingCall[] missing = [.. attempt.Missing.Where(m => _seen.Add(m.Key))];
                if (missing.Any(m => m.Model.Equals(candidate, StringComparison.OrdinalIgnoreCase))) waiting++;
                foreach (IGrouping<string, MissingCall> calls in missing.GroupBy(m => m.Model, StringComparer.OrdinalIgnoreCase)) For(calls.Key).Add(calls.Select(c => c.Request));
            }
        }
        foreach ((string cause, int count) in problems.OrderByDescending(p => p.Value).Take(1))
            notes.Add($"the body fails outside of a test run in {Figures.Count(problems.Values.Sum())} samples, which are estimated: {Figures.Count(count)} × {cause}");
        if (waiting > 0 && Others(benchmark.Benchmark) is { Length: > 0 } others) notes.Add($"what it asks {others} follows on replies that are missing, and is not in the plan");
        AcceptedUsage? accepted = AcceptedUsage.Of(benchmark.Baseline);
        ModelPlan[] plans = [.. models.OrderBy(m => m.Key != candidate).ThenBy(m => m.Key, StringComparer.Ordinal).Select(m => m.Value.Build(m.Key == candidate ? accepted : null))];
        long follow = plans.Sum(p => p.Calls) - models.Values.Sum(m => m.Calls);
        if (follow > 0)
            notes.Add($"{Figures.Plain(follow)} of its calls follow on replies; they are reckoned from the accepted run");
        return new BenchmarkPlan { Id = benchmark.Benchmark.Id, Samples = benchmark.Planned.SampleSet.Count, Stored = stored, Models = plans, Notes = notes };

        ModelPlanBuilder For(string model) => models.TryGetValue(model, out ModelPlanBuilder? builder) ? builder : models[model] = new ModelPlanBuilder(model, CounterOf(model));
    }

    private TokenCounter CounterOf(string model) =>
        rehearsal.Session.Configuration.Models.FirstOrDefault(m => m.Name.Equals(model, StringComparison.OrdinalIgnoreCase))?.ToTraits().Tokens ?? TokenCounter.UpperBound;

    private static IEnumerable<Sample> Attempts(RehearsedBenchmark benchmark) =>
        benchmark.Benchmark.UsesCandidate ? benchmark.Planned.SampleSet.SelectMany(s => Enumerable.Repeat(s, benchmark.Benchmark.Definition.Attribute.Repeats)) : [];

    private static string Others(LoadedBenchmark benchmark) =>
        string.Join(" and ", benchmark.Models.Select(m => $"'{m}'").Concat(benchmark.UsesToxicity ? ["the toxicity classifier"] : []));
}
