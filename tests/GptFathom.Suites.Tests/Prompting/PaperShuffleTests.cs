using GptFathom.Suites.Prompting;
using Xunit;

namespace GptFathom.Suites.Tests.Prompting;

/// <summary>Expected values: CPython 3.11's <c>random.Random(47).shuffle</c>.</summary>
public class PaperShuffleTests
{
    [Theory]
    [InlineData(0, 1), InlineData(2, 0, 1), InlineData(3, 1, 0, 2), InlineData(3, 4, 1, 0, 2), InlineData(4, 1, 5, 3, 0, 2), InlineData(5, 1, 6, 4, 3, 0, 2)]
    [InlineData(6, 1, 2, 7, 4, 3, 0, 5), InlineData(0, 8, 7, 2, 6, 4, 3, 1, 5), InlineData(0, 9, 8, 2, 7, 3, 4, 6, 1, 5)]
    [InlineData(8, 0, 9, 3, 10, 2, 4, 7, 6, 1, 5), InlineData(9, 0, 10, 3, 11, 2, 4, 7, 8, 6, 1, 5), InlineData(11, 0, 10, 9, 3, 4, 2, 12, 7, 8, 6, 1, 5)]
    public void The_number_of_options_alone_orders_a_question(params int[] order)
    {
        Assert.Equal(order, PaperShuffle.OfQuestion(order.Length));
        Assert.Equal(order, PaperShuffle.OfQuestion(order.Length));
    }

    [Fact]
    public void The_exemplars_of_a_prompt_share_a_generator()
    {
        string[] orders = ["3102", "0123", "0132", "1023", "1023", "2130", "1023", "0132", "2301", "1203"];
        Assert.Equal(orders, Exemplars(4, 4, 4, 4, 4, 4, 4, 4, 4, 4));
        Assert.Equal(["01", "10", "01"], Exemplars(2, 2, 2));
    }

    [Fact]
    public void Every_prompt_starts_it_anew() => Assert.Equal(Exemplars(4, 4), Exemplars(4, 4));

    [Fact]
    public void Exemplars_with_other_numbers_of_options_draw_otherwise() =>
        Assert.Equal(["201", "01243", "0132", "1023", "01", "102"], Exemplars(3, 5, 4, 4, 2, 3));

    private static string[] Exemplars(params int[] options)
    {
        PaperShuffle shuffle = new();
        return [.. options.Select(count => string.Concat(shuffle.NextExemplar(count)))];
    }
}
