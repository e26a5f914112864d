using GptFathom.Suites.Datasets;

namespace GptFathom.Suites;

/// <summary>ScienceQA (Lu et al. 2022, arXiv:2209.09513), test split: school questions, about half of them with a picture.</summary>
public sealed class ScienceQa
{
    /// <summary>Asks one question.</summary>
    [Benchmark("scienceqa", Capability.Knowledge, Suite = "extended")]
    [Rows("scienceqa/test-00000-of-00001.parquet",
        Input = "question", Choices = ["choices"], Target = "answer", TargetKind = ChoiceTarget.Index, Images = ["image"], Group = "subject")]
    [Json("scienceqa/problems.json", Property = "*",
        Input = "question", Choices = ["choices"], Target = "answer", TargetKind = ChoiceTarget.Index, Group = "subject", Expander = typeof(ScienceQaRows))]
    [Template("choice-picture"), ShuffledChoices, Decoding(MaxOutputTokens = 10)]
    public Task<Score> Answer(Question question, CancellationToken cancellation) => question.AskAsync(Extractors.ChoiceAnswer, Metrics.ChoiceEquality, cancellation);
}
