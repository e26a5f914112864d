using CsCheck;
using GptFathom.Prompting;
using Xunit;

namespace GptFathom.Tests.Prompting;

public class ShuffledChoicesAttributeTests
{
    [Fact]
    public void An_order_is_a_permutation_and_the_same_every_time() =>
        Gen.Select(Gen.String, Gen.Int[0, 26]).Sample((id, count) =>
            HashedOrder.Of(id, count).Order().SequenceEqual(Enumerable.Range(0, count)) && HashedOrder.Of(id, count).SequenceEqual(HashedOrder.Of(id, count)));

    /// <summary>A change of these orders is a change of every multiple-choice benchmark.</summary>
    [Fact]
    public void Orders_are_fixed() =>
        Assert.Equal("0312 2310 3120 1320 1203 2130", string.Join(' ', Enumerable.Range(1, 6).Select(i => string.Concat(HashedOrder.Of($"sample-{i}", 4)))));

    /// <summary>Chi-square with 23 degrees of freedom over the 24 orders of 4 options: 49.7 is exceeded once in a thousand.</summary>
    [Fact]
    public void All_orders_are_as_frequent()
    {
        const int samples = 24_000;
        int[] counts = [.. Enumerable.Range(0, samples).CountBy(i => string.Concat(HashedOrder.Of($"{i}", 4))).Select(order => order.Value)];
        Assert.Equal(24, counts.Length);
        Assert.InRange(counts.Sum(count => Math.Pow(count - 1000, 2) / 1000), 0, 49.7);
    }

    [Fact]
    public void The_target_goes_where_its_option_goes() => Gen.Select(Gen.String, Gen.Int[2, 26]).Sample((id, count) =>
    {
        string[] options = [.. Enumerable.Range(0, count).Select(i => $"option {i}")];
        Sample shuffled = new ShuffledChoicesAttribute().Arrange(new Sample { Id = id, Input = "", Choices = options, Targets = ["A", "AB"] });
        return shuffled.Choices[shuffled.Target[0] - 'A'] == options[0] && shuffled.Targets[1][0] < shuffled.Targets[1][1]
            && shuffled.Targets[1].Select(letter => shuffled.Choices[letter - 'A']).Order().SequenceEqual(options[..2])
            && shuffled.Choices.Order().SequenceEqual(options.Order());
    });

    /// <summary>Questions of MMLU, AGIEval and C-Eval have such options.</summary>
    [Theory]
    [InlineData("All of the above"), InlineData("None of these options"), InlineData("Both A and B"), InlineData("A or C"), InlineData("Neither (A) nor (B), but above"), InlineData("以上都不对")]
    public void Options_that_refer_to_others_by_their_place_stay_where_they_are(string option)
    {
        for (int i = 0; i < 20; i++)
        {
            Sample sample = new() { Id = $"{i}", Input = "", Choices = ["x", "y", "z", option], Targets = ["D"] };
            Assert.Equal(sample, new ShuffledChoicesAttribute().Arrange(sample));
        }
    }
}
