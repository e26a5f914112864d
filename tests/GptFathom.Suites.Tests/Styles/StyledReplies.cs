using GptFathom.Runs;
using GptFathom.Suites.Tests.Support;

namespace GptFathom.Suites.Tests.Styles;

/// <summary>Replies to the questions of a benchmark in all styles, judged by its definition. Of a large one every fourth is asked; all are where FATHOM_REQUIRE names "endurance".</summary>
internal sealed class StyledReplies(LoadedBenchmark benchmark)
{
    private const int MaxSteps = 100;
    private const int Large = 4_000;

    private readonly int _stride = benchmark.Samples.Count < Large || Requirement.Endurance.IsNamed ? 1 : 4;
    private readonly Bodies _bodies = new(benchmark);
    private readonly Sample[][] _groups = [.. benchmark.Samples.Where(sample => sample.Targets.Any(IsSaid)).GroupBy(sample => sample.Group).Select(group => group.ToArray())];

    /// <summary>A question's accepted answers take turns: in each style one.</summary>
    public Task<IReadOnlyList<StyleShare>> RightAsync() => MeasureAsync(sheet => sheet.Right, isWanted: true);

    public Task<IReadOnlyList<StyleShare>> WrongAsync() => MeasureAsync(sheet => sheet.Wrong, isWanted: false);

    private async Task<IReadOnlyList<StyleShare>> MeasureAsync(Func<StyleSheet, IReadOnlyList<Style>> styles, bool isWanted)
    {
        Dictionary<StyleSheet, StyleShare[]> shares = _groups.SelectMany(group => group).Select(sample => StyleSheet.Of(benchmark.Id, sample)).Distinct()
            .ToDictionary(sheet => sheet, sheet => styles(sheet).Select(style => new StyleShare(sheet.Kind, style.Name)).ToArray());
        foreach (Sample[] group in _groups)
        {
            await Parallel.ForAsync(0, (group.Length + _stride - 1) / _stride, async (turn, _) =>
            {
                int index = turn * _stride;
                Sample sample = group[index];
                StyleSheet sheet = StyleSheet.Of(benchmark.Id, sample);
                string[] targets = isWanted ? [.. sample.Targets.Where(IsSaid)] : [sample.Target];
                string other = await OtherThanAsync(group, index);
                for (int i = 0; i < shares[sheet].Length; i++)
                {
                    Said said = new(sample, targets[(index + i) % targets.Length], other);
                    if (styles(sheet)[i].Say(said) is not { } reply) continue;
                    ScoredAttempt attempt = await _bodies.ScoreAsync(sample, reply);
                    shares[sheet][i].Add(attempt.Score?.Value == 1, isWanted, () => $"{reply} => {attempt.Attempt.Answer ?? "(none)"} {attempt.Attempt.Cause}; target {said.Right}");
                }
            });
        }
        return [.. shares.Values.SelectMany(share => share)];
    }

    /// <summary>The answer of the next question of the group that is wrong here.</summary>
    private async Task<string> OtherThanAsync(Sample[] group, int index)
    {
        Sample sample = group[index];
        for (int step = 1; step < int.Min(group.Length, MaxSteps) && sample.Choices.Count == 0; step++)
        {
            string other = group[(index + step) % group.Length].Target;
            if (IsSaid(other) && (await _bodies.ScoreAsync(sample, other)).Score?.Value == 0) return other;
        }
        return "something else";
    }

    private static bool IsSaid(string target) => target.Trim().Length > 0;
}
