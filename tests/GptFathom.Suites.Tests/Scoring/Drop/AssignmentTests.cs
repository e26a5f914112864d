using CsCheck;
using GptFathom.Suites.Scoring;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

public class AssignmentTests
{
    [Fact]
    public void The_sum_is_greatest_and_each_column_taken_once() => Scores.Sample(scores =>
    {
        int[] best = Assignment.Best(scores);
        return best.Distinct().Count() == best.Length && Math.Abs(best.Select((column, row) => scores[row, column]).Sum() - Greatest(scores, 0, [])) < 1e-9;
    });

    private static readonly Gen<double[,]> Scores = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 2]).SelectMany((rows, more) =>
        Gen.OneOf(Gen.Double[0, 1], Gen.OneOf(0.0, 0.5, 1.0)).Array2D[rows, rows + more]);

    /// <summary>All assignments, one after the other.</summary>
    private static double Greatest(double[,] scores, int row, HashSet<int> taken) => row == scores.GetLength(0)
        ? 0
        : Enumerable.Range(0, scores.GetLength(1)).Where(column => !taken.Contains(column))
            .Max(column => scores[row, column] + Greatest(scores, row + 1, [.. taken, column]));
}
