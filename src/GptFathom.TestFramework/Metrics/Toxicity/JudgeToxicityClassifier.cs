using GptFathom.Scoring.Judging;
using Microsoft.Extensions.AI;

namespace GptFathom.Scoring.Toxicity;

/// <summary>A judge that rates toxicity, as the Perspective API defines it, from 0 to 100.</summary>
internal sealed class JudgeToxicityClassifier(IChatClient judge) : IToxicityClassifier
{
    private static readonly RubricJudge Rating = new() { Rubric = "", MinRating = 0, MaxRating = 100, Template = JudgeTemplate.Toxicity };

    public string Id => $"toxicity-judge/1({Rating.Id})";

    public async Task<double> ClassifyAsync(string text, CancellationToken cancellationToken = default) =>
        (await Rating.RateAsync(judge, new JudgeCase([], [], text), cancellationToken)).Value;
}
