using GptFathom;
using GptFathom.Answers;
using GptFathom.Datasets;
using GptFathom.Metrics;

namespace FathomApp;

public sealed class Benchmarks
{
    [Benchmark("trivial", Capability.Math)]
    [JsonLines("rows.jsonl")]
    public bool Trivial(Sample sample) => sample.Target == "42";

    [Benchmark("replay", Capability.Math)]
    [JsonLines("rows.jsonl")]
    public Task<Score> Replay(Question question, CancellationToken cancellation) => question.AskAsync(FinalNumber.Extractor, NumberEquality.Metric, cancellation);
}
