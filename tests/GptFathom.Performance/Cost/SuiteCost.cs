using GptFathom.Runs;
using GptFathom.Snapshots;
using GptFathom.Suites.Tests.Support;

namespace GptFathom.Performance.Cost;

/// <summary>Every standard benchmark over all of its data at hand with right replies, in a process whose memory its parent looks at.</summary>
internal sealed class SuiteCost(StandardSuite suite)
{
    /// <summary>Runs nothing but this.</summary>
    public const string Argument = "cost-suite";

    public async Task RunAsync()
    {
        int samples = 0;
        int completions = 0;
        foreach (string id in suite.Ids)
        {
            (int asked, int replies) = await AskAsync(await suite.LoadAsync(id));
            samples += asked;
            completions += replies;
        }
        Console.WriteLine($"{samples} samples, {completions} completions");
    }

    /// <summary>Programs are asked for, and not run.</summary>
    private static async Task<(int Samples, int Completions)> AskAsync(LoadedBenchmark benchmark)
    {
        bool isProgram = benchmark.Definition.Attribute.Skip is not null;
        Bodies bodies = new(benchmark);
        BenchmarkExecution execution = new(benchmark, "local", benchmark.Samples, benchmark.Samples.Count, baseline: null);
        int repeats = benchmark.Definition.Attribute.Repeats;
        foreach (Sample sample in benchmark.Samples.Where(s => s.Targets.Count > 0))
        {
            ScoredAttempt[] attempts = new ScoredAttempt[repeats];
            for (int i = 0; i < repeats; i++) attempts[i] = isProgram ? await ReadAsync(benchmark, sample) : await bodies.ScoreAsync(sample, StandardSuite.Right(sample));
            execution.Add(sample, attempts);
        }
        _ = execution.ToRun();
        return (benchmark.Samples.Count, benchmark.Samples.Count * repeats);
    }

    private static async Task<ScoredAttempt> ReadAsync(LoadedBenchmark benchmark, Sample sample)
    {
        using ReplyingModel model = new(StandardSuite.Right(sample));
        Question question = benchmark.Prompt.Ask(sample, model);
        string program = (await model.GetResponseAsync(question.Prompt, question.Options)).Text + '\n';
        return new ScoredAttempt(Score.Correct, new Attempt { Outcome = Outcome.Answered, Score = 1, Outputs = [program] });
    }
}
