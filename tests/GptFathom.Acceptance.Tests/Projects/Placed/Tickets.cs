namespace Placed;

/// <summary>Written on Windows: paths have backslashes.</summary>
public sealed class Tickets
{
    [Benchmark("tickets", Capability.Comprehension)]
    [JsonLines(@"data\tickets.jsonl", Input = "question", Target = "answer")]
    [Exemplars(@"data\examples.jsonl", Shots = 2)]
    [Instruction("""
        Answer with one number.
        Say nothing else.
        """)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) =>
        question.AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, cancellation);
}
