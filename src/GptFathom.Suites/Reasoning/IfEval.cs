namespace GptFathom.Suites;

/// <summary>IFEval (Zhou et al. 2023, arXiv:2311.07911): 541 prompts with verifiable instructions; the strict accuracy by prompt.</summary>
public sealed class IfEval
{
    /// <summary>Follows the instructions of one prompt.</summary>
    [Benchmark("ifeval", Capability.Reasoning, Suite = "extended")]
    [JsonLines("ifeval/input_data.jsonl", Input = "prompt", Id = "key")]
    [Decoding(MaxOutputTokens = 1280)]
    public Task<Score> Follow(Question question, CancellationToken cancellation) =>
        question.AskAsync(Extractors.WholeText, InstructionFollowing.Strict, cancellation);
}
