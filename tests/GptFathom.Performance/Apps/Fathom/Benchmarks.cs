using GptFathom;
using GptFathom.Answers;
using GptFathom.Datasets;
using GptFathom.Scoring;

namespace FathomApp;

public sealed class Benchmarks
{
    [Benchmark("trivial", Capability.Math)]
    [JsonLines("rows.jsonl")]
    public bool Trivial(Sample sample) => sample.Target == "42";

    [Benchmark("replay", Capability.Math)]
    [JsonLines("rows.jsonl")]
    public Task<Score> Replay(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, cancellation);
}
