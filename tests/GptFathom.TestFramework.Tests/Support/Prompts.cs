using GptFathom.Prompting;

namespace GptFathom.Tests.Support;

/// <summary>Prompts as attributes would declare them.</summary>
internal static class Prompts
{
    public static Prompt Of(string? instruction, IReadOnlyList<(string Question, string Answer)> exemplars, DecodingAttribute decoding) =>
        new(PromptTemplate.Plain(instruction), Exemplars(exemplars), decoding);

    private static ExemplarSet Exemplars(IReadOnlyList<(string Question, string Answer)> exemplars)
    {
        Sample[] samples = [.. exemplars.Select(e => new Sample { Id = e.Question, Input = e.Question, Targets = [e.Answer] })];
        return samples.Length == 0
            ? ExemplarSet.None
            : new ExemplarSet(new ExemplarsAttribute("e.jsonl") { Shots = samples.Length }, new Dictionary<string, IReadOnlyList<Sample>> { [""] = samples });
    }
}
