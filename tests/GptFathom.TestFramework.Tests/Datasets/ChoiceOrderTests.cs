using CsCheck;
using GptFathom.Datasets;
using Xunit;

namespace GptFathom.Tests.Datasets;

public class ChoiceOrderTests
{
    [Fact]
    public void An_order_is_a_permutation_and_the_same_every_time() =>
        Gen.Select(Gen.String, Gen.Int[0, 26]).Sample((id, count) =>
            ChoiceOrder.Of(id, count).Order().SequenceEqual(Enumerable.Range(0, count)) && ChoiceOrder.Of(id, count).SequenceEqual(ChoiceOrder.Of(id, count)));

    /// <summary>A change of these orders is a change of every multiple-choice benchmark.</summary>
    [Fact]
    public void Orders_are_fixed() =>
        Assert.Equal("0312 2310 3120 1320 1203 2130", string.Join(' ', Enumerable.Range(1, 6).Select(i => string.Concat(ChoiceOrder.Of($"sample-{i}", 4)))));

    /// <summary>Chi-square with 23 degrees of freedom over the 24 orders of 4 options: 49.7 is exceeded once in a thousand.</summary>
    [Fact]
    public void All_orders_are_as_frequent()
    {
        const int samples = 24_000;
        int[] counts = [.. Enumerable.Range(0, samples).CountBy(i => string.Concat(ChoiceOrder.Of($"{i}", 4))).Select(order => order.Value)];
        Assert.Equal(24, counts.Length);
        Assert.InRange(counts.Sum(count => Math.Pow(count - 1000, 2) / 1000), 0, 49.7);
    }

    [Fact]
    public void The_target_goes_where_its_option_goes() => Gen.Select(Gen.String, Gen.Int[2, 26]).Sample((id, count) =>
    {
        string[] options = [.. Enumerable.Range(0, count).Select(i => $"option {i}")];
        Sample shuffled = ChoiceOrder.Shuffle(new Sample { Id = id, Input = "", Choices = options, Targets = ["A", "AB"] });
        return shuffled.Choices[shuffled.Target[0] - 'A'] == options[0] && shuffled.Choices[shuffled.Targets[1][1] - 'A'] == options[1]
            && shuffled.Choices.Order().SequenceEqual(options.Order());
    });

    [Fact]
    public void A_sample_without_options_stays_as_it_is()
    {
        Sample sample = new() { Id = "a", Input = "", Targets = ["B"] };
        Assert.Equal("B", ChoiceOrder.Shuffle(sample).Target);
    }
}
