namespace GptFathom.Suites.Scoring;

/// <summary>The assignment problem by the Hungarian method (Kuhn 1955; Munkres 1957), with shortest augmenting paths: O(rows² · columns).</summary>
internal static class Assignment
{
    /// <summary>For each row its column in the one-to-one assignment of greatest sum. No more rows than columns.</summary>
    public static int[] Best(double[,] scores)
    {
        int rows = scores.GetLength(0);
        int columns = scores.GetLength(1);
        double[] rowPotential = new double[rows + 1];
        double[] columnPotential = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++) Augment(scores, row, rowPotential, columnPotential, rowOf);
        int[] best = new int[rows];
        for (int column = 1; column <= columns; column++)
        {
            if (rowOf[column] > 0) best[rowOf[column] - 1] = column - 1;
        }
        return best;
    }

    /// <summary>Finds a place for one more row, moving others along the cheapest path. Row and column 0 stand for "none yet".</summary>
    private static void Augment(double[,] scores, int row, double[] rowPotential, double[] columnPotential, int[] rowOf)
    {
        double[] slack = new double[columnPotential.Length];
        int[] previous = new int[columnPotential.Length];
        bool[] visited = new bool[columnPotential.Length];
        Array.Fill(slack, double.PositiveInfinity);
        rowOf[0] = row;
        int at = 0;
        while (rowOf[at] != 0)
        {
            visited[at] = true;
            int next = 0;
            for (int column = 1; column < columnPotential.Length; column++)
            {
                if (visited[column]) continue;
                double cost = -scores[rowOf[at] - 1, column - 1] - rowPotential[rowOf[at]] - columnPotential[column];
                if (cost < slack[column]) (slack[column], previous[column]) = (cost, at);
                if (next == 0 || slack[column] < slack[next]) next = column;
            }
            double delta = slack[next];
            for (int column = 0; column < columnPotential.Length; column++)
            {
                if (!visited[column]) slack[column] -= delta;
                else
                {
                    rowPotential[rowOf[column]] += delta;
                    columnPotential[column] -= delta;
                }
            }
            at = next;
        }
        for (; at != 0; at = previous[at]) rowOf[at] = rowOf[previous[at]];
    }
}
