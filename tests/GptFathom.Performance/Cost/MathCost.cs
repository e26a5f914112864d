using System.Globalization;

namespace GptFathom.Performance.Cost;

/// <summary>The 5,000 answers of MATH, each against itself, against itself in another form, and against another answer.</summary>
internal sealed class MathCost(IReadOnlyList<Sample> samples)
{
    public Task<int> Run()
    {
        int equivalent = 0;
        for (int i = 0; i < samples.Count; i++)
        {
            Sample sample = samples[i];
            if (Metrics.MathEquivalence.Measure(sample.Target, sample) != 1) throw new InvalidOperationException($"{sample.Id}: '{sample.Target}' is not itself.");
            if (Metrics.MathEquivalence.Measure(Rewritten(sample.Target), sample) == 1) equivalent++;
            Metrics.MathEquivalence.Measure(samples[(i + 1) % samples.Count].Target, sample);
        }
        if (equivalent < samples.Count * 0.95) throw new InvalidOperationException($"Only {equivalent} of {samples.Count} are found equivalent in another form.");
        return Task.FromResult(samples.Count * 3);
    }

    private static string Rewritten(string answer) =>
        int.TryParse(answer, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && Math.Abs(number) < 1_000_000 ? $@"\dfrac{{{number * 2}}}{{2}}"
        : answer.Contains(@"\frac", StringComparison.Ordinal) ? answer.Replace(@"\frac", @"\dfrac", StringComparison.Ordinal)
        : $"$ {answer.Replace("(", @"\left( ", StringComparison.Ordinal).Replace(")", @" \right)", StringComparison.Ordinal)} $";
}
