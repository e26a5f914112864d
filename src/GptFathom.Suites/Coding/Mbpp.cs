using GptFathom.Suites.Datasets;

namespace GptFathom.Suites;

/// <summary>MBPP, sanitized (Austin et al. 2021, arXiv:2108.07732): Python functions from a description and their tests, 3 exemplars; 100 programs a problem for pass@k.</summary>
[JsonLines("mbpp/mbpp-sanitized.test.jsonl", Input = "prompt", Target = "code", Id = "task_id")]
[Json("mbpp/sanitized-mbpp.json", Input = "prompt", Target = "code", Id = "task_id", Expander = typeof(MbppRows))]
[Exemplars("mbpp/hf-arrow/fewshot/data-00000-of-00001.arrow", Shots = 3, Input = "prompt", Target = "code", Id = "task_id")]
public sealed class Mbpp
{
    /// <summary>Asks for one program.</summary>
    /// <exception cref="UnscoredException">Always, until programs can be run.</exception>
    [Benchmark("mbpp", Capability.Coding, Suite = "standard", Repeats = 100, Skip = "its programs cannot be run yet: there is no sandbox")]
    [Template("program-with-tests"), Decoding(MaxOutputTokens = 512, Temperature = 0.8)]
    public Task<Score> Write(Question question, CancellationToken cancellation) => throw new UnscoredException("a program that a model wrote runs in a sandbox only, and there is none");

    /// <summary>The same by the rules of the original GPT-Fathom (arXiv:2309.16583), for comparison with its published table.</summary>
    /// <exception cref="UnscoredException">Always, until programs can be run.</exception>
    [Benchmark("mbpp-paper", Capability.Coding, Suite = "paper", Repeats = 100, Skip = "its programs cannot be run yet: there is no sandbox")]
    [Template("paper-program-with-tests"), Decoding(MaxOutputTokens = 512, Temperature = 0.8, Stop = ["\n[DONE]"])]
    public Task<Score> Paper(Question question, CancellationToken cancellation) => throw new UnscoredException("a program that a model wrote runs in a sandbox only, and there is none");
}
