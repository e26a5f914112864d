using System.Text.Json;
using CsCheck;
using Xunit;

namespace GptFathom.Tests;

public sealed class ContentHashTests
{
    private static readonly Sample Question = new() { Id = "a", Input = "2 + 2?", Targets = ["4"], Group = "sums", Cluster = "page 1", Metadata = Metadata("""{"x":1,"y":2}""") };

    [Fact]
    public void Different_lists_of_parts_hash_differently() => Gen.Select(Parts, Parts).Sample((a, b) => a.SequenceEqual(b) == (Hash(a) == Hash(b)));

    [Fact]
    public void Parts_do_not_run_into_each_other()
    {
        Assert.NotEqual(Hash("ab", "c"), Hash("a", "bc"));
        Assert.NotEqual(Hash("a"), Hash("a", ""));
        Assert.NotEqual(Hash(""), Hash((string?)null));
    }

    /// <summary>SHA-256 of the empty string: FIPS 180-4 example values.</summary>
    [Fact]
    public void A_hash_is_the_first_half_of_SHA_256_in_lower_case_hexadecimal() => Assert.Equal("e3b0c44298fc1c149afbf4c8996fb924", new ContentHash().ToString());

    [Fact]
    public void Half_a_surrogate_pair_is_hashed_and_not_thrown_at() => Assert.Equal(32, Hash("\ud83d").Length);

    [Fact]
    public void Everything_that_a_sample_is_changes_its_hash()
    {
        Sample[] others =
        [
            Question with { Input = "2 + 3?" },
            Question with { Targets = ["5"] },
            Question with { Targets = ["4", "four"] },
            Question with { Group = null },
            Question with { Cluster = "page 2" },
            Question with { Choices = ["4", "5"] },
            Question with { Choices = ["5", "4"] },
            Question with { Metadata = Metadata("""{"x":1}""") },
            Question with { Metadata = Metadata("""{"x":1,"y":3}""") },
        ];
        Assert.Equal(others.Length + 1, others.Append(Question).Select(ContentHash.Of).Distinct().Count());
    }

    [Fact]
    public void Questions_without_choices_hash_as_they_did_before_there_were_any() =>
        Assert.Equal(new ContentHash().Add("q").AddAll(["a"]).Add(null).Add(null).ToString(), ContentHash.Of(new Sample { Id = "1", Input = "q", Targets = ["a"] }));

    [Fact]
    public void The_id_and_the_order_of_metadata_are_no_content() =>
        Assert.Equal(ContentHash.Of(Question), ContentHash.Of(Question with { Id = "b", Metadata = Metadata("""{"y":2,"x":1}""") }));

    [Fact]
    public void An_imported_sample_is_known_by_id_and_targets_only()
    {
        Assert.Equal(ContentHash.OfImported(Question), ContentHash.OfImported(Question with { Input = "another prompt", Group = null, Metadata = Metadata("{}") }));
        Assert.NotEqual(ContentHash.OfImported(Question), ContentHash.OfImported(Question with { Id = "b" }));
        Assert.NotEqual(ContentHash.OfImported(Question), ContentHash.OfImported(Question with { Targets = ["5"] }));
    }

    private static Gen<string[]> Parts => Gen.String[Gen.Char["ab"], 0, 2].Array[0, 3];

    private static string Hash(params string?[] parts)
    {
        ContentHash hash = new();
        foreach (string? part in parts) hash.Add(part);
        return hash.ToString();
    }

    private static Dictionary<string, JsonElement> Metadata(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
}
