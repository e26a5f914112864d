namespace GptFathom.Gates;

/// <summary>
/// Fisher's randomisation test for paired differences (1935, The Design of Experiments, §21): when nothing differs, each unit's total is as likely to have the
/// other sign. All sign patterns are counted when there are few, else a random sample of them with p = (1 + hits)/(B + 1) (Phipson and Smyth 2010).
/// </summary>
internal static class SignFlips
{
    /// <summary>Up to this many units that changed, all patterns are counted.</summary>
    public const int LargestEnumeration = 20;

    private const double Scale = 1L << 40;
    private const int UnitsPerBlock = 128;
    private const int UnitsPerTable = 8;
    private const int TableSize = 1 << UnitsPerTable;

    /// <param name="totals">T of each unit, in the order of the ids.</param>
    /// <param name="stream">Name of what is judged; part of the generator's counter.</param>
    /// <param name="policy">Seed and number of random patterns.</param>
    public static Tails Test(IReadOnlyList<double> totals, string stream, GatePolicy policy)
    {
        long[] units = Quantise([.. totals.Where(t => t != 0)]);
        return units.Length <= LargestEnumeration ? Enumerate(units) : Sample(units, Philox.Stream(stream), policy);
    }

    /// <summary>Whole numbers, so that sums do not depend on their order. A tie is then known within one half per unit on either side.</summary>
    private static long[] Quantise(double[] totals)
    {
        double size = totals.Sum(Math.Abs);
        return [.. totals.Select(t => (long)Math.Round(t / size * Scale))];
    }

    private static Tails Enumerate(long[] units)
    {
        long observed = units.Sum(), sum = observed, low = 1, high = 1, patterns = 1L << units.Length;
        long[] signed = [.. units];
        for (long pattern = 1; pattern < patterns; pattern++)
        {
            int flipped = (int)long.TrailingZeroCount(pattern);
            signed[flipped] = -signed[flipped];
            sum += 2 * signed[flipped];
            if (sum - observed <= units.Length) low++;
            if (observed - sum <= units.Length) high++;
        }
        return new((double)low / patterns, (double)high / patterns);
    }

    private static Tails Sample(long[] units, ulong stream, GatePolicy policy)
    {
        long observed = units.Sum(), low = 1, high = 1;
        foreach (long kept in KeptSums(units, stream, policy))
        {
            long change = 2 * (kept - observed);
            if (change <= units.Length) low++;
            if (-change <= units.Length) high++;
        }
        return new(low / (policy.Permutations + 1.0), high / (policy.Permutations + 1.0));
    }

    /// <summary>For each random pattern the sum of the units that keep their sign; a flipped sum is twice that, less the sum of all.</summary>
    private static long[] KeptSums(long[] units, ulong stream, GatePolicy policy)
    {
        long[] sums = new long[policy.Permutations], tables = new long[UnitsPerBlock / UnitsPerTable * TableSize];
        for (int start = 0; start < units.Length; start += UnitsPerBlock)
        {
            Tabulate(units.AsSpan(start, Math.Min(UnitsPerBlock, units.Length - start)), tables);
            ulong block = (ulong)(start / UnitsPerBlock);
            for (int permutation = 0; permutation < sums.Length; permutation++)
            {
                (ulong low, ulong high) = Philox.Next((ulong)policy.Seed, block | (ulong)permutation << 32, stream);
                sums[permutation] += LookUp(tables, low, 0) + LookUp(tables, high, UnitsPerBlock / 2 / UnitsPerTable);
            }
        }
        return sums;
    }

    /// <summary>The sum of every subset of each eight units, so that eight signs cost one look-up.</summary>
    private static void Tabulate(ReadOnlySpan<long> units, long[] tables)
    {
        for (int i = 0; i < tables.Length; i++)
        {
            int subset = i % TableSize, table = i - subset;
            if (subset == 0)
            {
                tables[i] = 0;
                continue;
            }
            int unit = i / TableSize * UnitsPerTable + int.Log2(subset);
            tables[i] = tables[table + subset - (1 << int.Log2(subset))] + (unit < units.Length ? units[unit] : 0);
        }
    }

    private static long LookUp(long[] tables, ulong bits, int firstTable)
    {
        long sum = 0;
        for (int offset = firstTable * TableSize, last = offset + 64 / UnitsPerTable * TableSize; offset < last; offset += TableSize, bits >>= UnitsPerTable)
            sum += tables[offset + (int)(bits & (TableSize - 1))];
        return sum;
    }
}
