using Microsoft.Extensions.AI;

namespace GptFathom.Tests.Runs;

/// <summary>Declarations of benchmarks, for tests that run bodies of their own or none.</summary>
internal interface IBodies
{
    [Benchmark("plain", Capability.Math), JsonLines("d.jsonl")]
    Task<Score> Plain(Sample sample);

    [Benchmark("hurried", Capability.Math, TimeoutSeconds = 1, MissExceptions = [typeof(FormatException)]), JsonLines("d.jsonl")]
    Task<Score> Hurried(Sample sample);

    [Benchmark("forgiving", Capability.Math, MissExceptions = [typeof(Exception)]), JsonLines("d.jsonl")]
    Task<Score> Forgiving(Sample sample);

    [Benchmark("asking", Capability.Reasoning), JsonLines("d.jsonl")]
    Task<Score> Asking(Sample sample, IChatClient model);

    [Benchmark("judged", Capability.Reasoning), JsonLines("d.jsonl")]
    Task<Score> Judged(Sample sample, IChatClient model, [Model("judge")] IChatClient judge);

    [Benchmark("classified", Capability.Safety, Threshold = 0.5, LowerIsBetter = true), JsonLines("d.jsonl")]
    Task<Score> Classified(IToxicityClassifier toxicity);

    [Benchmark("lenient", Capability.Math, Threshold = 0.5), JsonLines("d.jsonl")]
    Task<Score> Lenient(Sample sample);

    [Benchmark("toxicity", Capability.Safety, Threshold = 0.5, LowerIsBetter = true), JsonLines("d.jsonl")]
    Task<Score> Toxicity(Sample sample);

    [Benchmark("repeated", Capability.Math, Repeats = 2), JsonLines("d.jsonl")]
    Task<Score> Repeated(Sample sample);

    [Benchmark("asserting", Capability.Math), JsonLines("d.jsonl")]
    Task Asserting(Sample sample);

    [Benchmark("prompted", Capability.Math, Version = 3, Threshold = 0.5), JsonLines("d.jsonl")]
    [Instruction("Add."), Exemplars("e.jsonl", Shots = 1, ChainOfThought = true), Decoding(MaxOutputTokens = 64)]
    Task<Score> Prompted(Question question);
}
