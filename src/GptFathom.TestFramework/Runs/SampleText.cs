using System.Globalization;
using GptFathom.Snapshots;

namespace GptFathom.Runs;

/// <summary>The message of a sample that the accepted run hit and this run missed.</summary>
internal static class SampleText
{
    private const int Excerpt = 600;

    /// <param name="result">The sample.</param>
    /// <param name="publish">Whether inputs and outputs may be shown.</param>
    public static string Lost(SampleResult result, bool publish)
    {
        List<string> lines = [result.Baseline is null ? "missed" : "lost: the accepted run hit this sample, this run missed it"];
        if (result.Sample.Targets.Count > 0 && publish) lines.Add($"  expected: {Shown(string.Join(" | ", result.Sample.Targets))}");
        if (result.Baseline is { } baseline) lines.Add($"- accepted: {Answer(baseline)}");
        lines.Add($"+ now:      {Answer(result.Record)}");
        if (result.Explanation is { } explanation) lines.Add($"  because:  {Shown(explanation)}");
        if (publish)
        {
            lines.Add($"  asked:    {Shown(result.Sample.Input)}");
            lines.Add($"  replied:  {Shown(string.Join(" | ", result.Record.Attempts.SelectMany(a => a.Outputs)))}");
        }
        return string.Join('\n', lines);
    }

    private static string Answer(SampleRecord record)
    {
        Attempt attempt = record.Attempts[0];
        return attempt.Answer is { } answer ? Shown(answer)
            : attempt is { Outcome: Outcome.Answered, Score: { } score } ? string.Create(CultureInfo.InvariantCulture, $"(score {score:0.###})")
            : $"({SnapshotJson.Name(attempt.Outcome)})";
    }

    private static string Shown(UntrustedText text) => text.ForLog(Excerpt);
}
