using CsCheck;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Scoring;

public class TokenF1Tests
{
    /// <summary>Expected values by the definition: twice the common words over all words.</summary>
    [Theory]
    [InlineData("the cat sat", "cat sat", 1.0)]
    [InlineData("a big cat", "cat", 2.0 / 3)]
    [InlineData("cat cat dog", "cat dog dog", 2.0 / 3)]
    [InlineData("cat", "dog", 0.0)]
    [InlineData("", "dog", 0.0)]
    [InlineData("the", "a", 1.0)]
    public void Overlap_counts_words_as_often_as_they_occur(string answer, string target, double f1) => Assert.Equal(f1, Measure(answer, target), 12);

    [Fact]
    public void The_best_target_counts() => Assert.Equal(1, Metrics.TokenF1.Measure("cat", Samples.Of("dog", "cat")));

    [Fact]
    public void Without_targets_the_score_is_0() => Assert.Equal(0, Metrics.TokenF1.Measure("cat", Samples.Of()));

    [Fact]
    public void F1_is_symmetric_and_from_0_to_1() =>
        Gen.Select(Sentence, Sentence).Sample((a, b) => Measure(a, b) == Measure(b, a) && Measure(a, b) is >= 0 and <= 1 && Measure(a, a) == 1);

    private static readonly Gen<string> Sentence = Gen.OneOf("cat", "dog", "the", "7.5", "!", "Tree").Array[0, 6].Select(words => string.Join(' ', words));

    private static double Measure(string answer, string target) => Metrics.TokenF1.Measure(answer, Samples.Of(target));
}
