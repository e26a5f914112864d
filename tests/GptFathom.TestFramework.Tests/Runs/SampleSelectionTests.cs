using CsCheck;
using GptFathom.Runs;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class SampleSelectionTests
{
    private static readonly Gen<Sample[]> Samples = Gen.Int[0, 40].Select(n => Enumerable.Range(0, n).Select(i => new Sample { Id = $"s{i}", Input = "" }).ToArray());

    [Fact]
    public void At_most_the_limit_is_taken_in_dataset_order() => Gen.Select(Samples, Gen.Int[1, 50]).Sample((samples, limit) =>
    {
        IReadOnlyList<Sample> taken = SampleSelection.Take(samples, limit);
        Assert.Equal(Math.Min(limit, samples.Length), taken.Count);
        Assert.Equal(samples.Where(taken.Contains), taken);
    });

    [Fact]
    public void A_smaller_limit_takes_a_part_of_what_a_larger_one_takes() => Gen.Select(Samples, Gen.Int[1, 20], Gen.Int[0, 20]).Sample((samples, limit, more) =>
        SampleSelection.Take(samples, limit).All(SampleSelection.Take(samples, limit + more).Contains));

    [Fact]
    public void The_order_of_the_dataset_and_everything_but_the_ids_have_no_say() => Gen.Select(Samples, Gen.Int[1, 20]).Sample((samples, limit) =>
        SampleSelection.Take(samples, limit).Select(s => s.Id).ToHashSet()
            .SetEquals(SampleSelection.Take([.. samples.Reverse().Select(s => s with { Input = "changed" })], limit).Select(s => s.Id)));

    [Fact]
    public void A_limit_takes_more_than_the_first_samples()
    {
        Sample[] samples = [.. Enumerable.Range(0, 1000).Select(i => new Sample { Id = $"s{i}", Input = "" })];
        Assert.InRange(SampleSelection.Take(samples, 100).Average(s => Array.IndexOf(samples, s)), 400, 600);
    }

    [Fact]
    public void Without_a_limit_it_is_all_of_them()
    {
        Sample[] samples = [new() { Id = "a", Input = "" }];
        Assert.Same(samples, SampleSelection.Take(samples, null));
    }
}
