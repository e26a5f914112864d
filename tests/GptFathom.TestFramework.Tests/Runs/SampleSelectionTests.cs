using CsCheck;
using GptFathom.Runs;
using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class SampleSelectionTests
{
    private static readonly Gen<Sample[]> Samples = Gen.Int[0, 40].Select(n => Enumerable.Range(0, n).Select(i => new Sample { Id = $"s{i}", Input = "" }).ToArray());

    [Fact]
    public void At_most_the_limit_is_taken_in_dataset_order() => Gen.Select(Samples, Gen.Int[1, 50]).Sample((samples, limit) =>
    {
        IReadOnlyList<Sample> taken = SampleSelection.Take(samples, new(limit));
        Assert.Equal(Math.Min(limit, samples.Length), taken.Count);
        Assert.Equal(samples.Where(taken.Contains), taken);
    });

    [Fact]
    public void A_smaller_limit_takes_a_part_of_what_a_larger_one_takes() => Gen.Select(Samples, Gen.Int[1, 20], Gen.Int[0, 20]).Sample((samples, limit, more) =>
        SampleSelection.Take(samples, new(limit)).All(SampleSelection.Take(samples, new(limit + more)).Contains));

    [Fact]
    public void The_order_of_the_dataset_and_everything_but_the_ids_have_no_say() => Gen.Select(Samples, Gen.Int[1, 20]).Sample((samples, limit) =>
        SampleSelection.Take(samples, new(limit)).Select(s => s.Id).ToHashSet()
            .SetEquals(SampleSelection.Take([.. samples.Reverse().Select(s => s with { Input = "changed" })], new(limit)).Select(s => s.Id)));

    [Fact]
    public void A_limit_takes_more_than_the_first_samples()
    {
        Sample[] samples = [.. Enumerable.Range(0, 1000).Select(i => new Sample { Id = $"s{i}", Input = "" })];
        Assert.InRange(SampleSelection.Take(samples, new(100)).Average(s => Array.IndexOf(samples, s)), 400, 600);
    }

    [Fact]
    public void Without_a_limit_it_is_all_of_them()
    {
        Sample[] samples = [new() { Id = "a", Input = "" }];
        Assert.Same(samples, SampleSelection.Take(samples, Extent.Whole));
    }

    [Fact]
    public void Shards_are_disjoint_and_together_are_everything_in_whatever_order() => Gen.Select(Samples, Gen.Int[1, 8]).Sample((samples, count) =>
    {
        Sample[][] shards = [.. Enumerable.Range(1, count).Select(i => SampleSelection.Take(samples, new(null, new Shard(i, count))).ToArray())];
        Assert.Equal(samples.Select(s => s.Id).Order(), shards.SelectMany(s => s).Select(s => s.Id).Order());
        Assert.All(shards, shard => Assert.Equal(samples.Where(shard.Contains), shard));
        Sample[] reversed = [.. SampleSelection.Take([.. samples.Reverse()], new(null, new Shard(1, count))).Reverse()];
        Assert.Equal(shards[0], reversed);
    });

    [Fact]
    public void A_sample_stays_in_its_shard_when_others_come_or_go() => Gen.Select(Samples, Gen.Int[2, 8]).Sample((samples, count) =>
        SampleSelection.Take(samples, new(null, new Shard(1, count))).Take(3).SequenceEqual(
            SampleSelection.Take([.. samples, new Sample { Id = "another", Input = "" }], new(null, new Shard(1, count))).Where(s => s.Id != "another").Take(3)));

    [Fact]
    public void Shards_are_of_about_the_same_size()
    {
        Sample[] samples = [.. Enumerable.Range(0, 4000).Select(i => new Sample { Id = $"s{i}", Input = "" })];
        Assert.All(Enumerable.Range(1, 4), i => Assert.InRange(SampleSelection.Take(samples, new(null, new Shard(i, 4))).Count, 900, 1100));
    }

    [Fact]
    public void A_limit_comes_first_and_is_then_parted() => Gen.Select(Samples, Gen.Int[1, 20], Gen.Int[1, 4]).Sample((samples, limit, count) =>
        SampleSelection.Take(samples, new(limit)).ToHashSet().SetEquals(
            Enumerable.Range(1, count).SelectMany(i => SampleSelection.Take(samples, new(limit, new Shard(i, count))))));
}
