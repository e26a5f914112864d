namespace GptFathom.Suites;

/// <summary>HumanEval (Chen et al. 2021, arXiv:2107.03374): Python functions from their signatures and descriptions; 100 programs a problem for pass@k.</summary>
[JsonLines("humaneval/HumanEval.jsonl", Input = "prompt", Target = "canonical_solution", Id = "task_id")]
public sealed class HumanEval
{
    /// <summary>Asks for one program.</summary>
    /// <exception cref="UnscoredException">Always, until programs can be run.</exception>
    [Benchmark("humaneval", Capability.Coding, Suite = "standard", Repeats = 100, Skip = "its programs cannot be run yet: there is no sandbox")]
    [Template("program"), Decoding(MaxOutputTokens = 512, Temperature = 0.8)]
    public Task<Score> Complete(Question question, CancellationToken cancellation) => throw new UnscoredException("a program that a model wrote runs in a sandbox only, and there is none");

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    /// <exception cref="UnscoredException">Always, until programs can be run.</exception>
    [Benchmark("humaneval-paper", Capability.Coding, Suite = "paper", Repeats = 100, Skip = "its programs cannot be run yet: there is no sandbox")]
    [Template("paper-program"), Decoding(MaxOutputTokens = 512, Temperature = 0.8, Stop = ["\nclass", "\ndef", "\n#", "\nif"])]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => throw new UnscoredException("a program that a model wrote runs in a sandbox only, and there is none");
}
