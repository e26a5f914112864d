using GptFathom.Suites.Prompting;
using Xunit;

namespace GptFathom.Suites.Tests.Prompting;

/// <summary>Expected values: CPython 3.11's random module.</summary>
public class PythonRandomTests
{
    [Theory]
    [InlineData(0UL, new ulong[] { 3626764237, 1654615998, 3255389356 })]
    [InlineData(1UL, new ulong[] { 577090037, 2444712010, 3639700191 })]
    [InlineData(47UL, new ulong[] { 1511168161, 268543586, 1847635854, 2377866026, 1948501517 })]
    [InlineData(1UL << 32, new ulong[] { 485306839, 1508871100, 1794561286 })]
    public void Words_are_those_of_the_seed(ulong seed, ulong[] words)
    {
        PythonRandom random = new(seed);
        Assert.Equal(words, Words(random, words.Length));
    }

    [Fact]
    public void The_state_is_twisted_after_624_words() => Assert.Equal(3456984325UL, Words(new(47), 1000)[^1]);

    [Fact]
    public void Fewer_bits_are_the_highest_of_a_word_and_more_take_another_word_above_it()
    {
        PythonRandom random = new(47);
        Words(random, 3);
        Assert.Equal<ulong>([0, 1, 14, 1225763432, 1475191316], [random.NextBits(0), random.NextBits(1), random.NextBits(5), random.NextBits(31), random.NextBits(32)]);
        Assert.Equal(1511168161UL, new PythonRandom(47).NextBits(33));
        Assert.Equal(1153385920931731617UL, new PythonRandom(47).NextBits(64));
    }

    [Theory]
    [InlineData(14, new[] { 2, 11, 12, 0, 10, 3, 9, 4, 13, 7, 8, 6, 1, 5 })]
    [InlineData(20, new[] { 1, 5, 16, 3, 18, 17, 7, 15, 19, 0, 9, 12, 6, 8, 4, 10, 14, 13, 2, 11 })]
    [InlineData(26, new[] { 5, 25, 20, 7, 4, 3, 24, 21, 1, 23, 19, 6, 15, 0, 9, 22, 12, 16, 8, 10, 18, 14, 17, 13, 2, 11 })]
    public void A_shuffle_is_CPythons(int count, int[] expected)
    {
        int[] items = [.. Enumerable.Range(0, count)];
        new PythonRandom(47).Shuffle(items);
        Assert.Equal(expected, items);
    }

    [Fact]
    public void A_long_shuffle_with_another_seed_is_CPythons()
    {
        int[] items = [.. Enumerable.Range(0, 1000)];
        new PythonRandom(123).Shuffle(items);
        Assert.Equal([178, 830, 641, 410, 255, 470, 433, 580, 257, 450], items[..10]);
        Assert.Equal(Enumerable.Range(0, 1000), items.Order());
    }

    [Theory]
    [InlineData(0), InlineData(1)]
    public void Nothing_is_drawn_for_a_shuffle_without_a_choice(int count)
    {
        PythonRandom random = new(47);
        random.Shuffle(new int[count]);
        Assert.Equal(1511168161UL, random.NextBits(32));
    }

    private static ulong[] Words(PythonRandom random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextBits(32))];
}
