
namespace GptFathom.Suites.Scoring;

/// <inheritdoc cref="SuiteMetrics.PythonLiteralEquality" />
internal sealed class PythonLiteralEquality : IMetric
{
    /// <inheritdoc/>
    public string Id => "python-literal-equality/1";

    /// <inheritdoc/>
    public MetricKind Kind => MetricKind.Binary;

    /// <inheritdoc/>
    public double Measure(string answer, Sample sample)
    {
        string? value = PythonLiteral.Canonical(answer);
        return sample.Targets.Any(target => IsEqual(answer, value, target)) ? 1 : 0;
    }

    private static bool IsEqual(string answer, string? value, string target)
    {
        if (answer == target) return true;
        if (PythonLiteral.Canonical(target) is not { } expected) return false;
        if (value is not null && (value == expected || PythonString.Content(value) is not null)) return value == expected;
        return PythonString.Content(expected) is { } text && IsUnquoted(answer, text);
    }

    private static bool IsUnquoted(string answer, string text) =>
        Spells(answer, text) || (answer.Length >= 2 && answer[0] == answer[^1] && answer[0] is '\'' or '"' && Spells(answer[1..^1], text));

    private static bool Spells(string answer, string text) => answer == text || PythonString.Unescape(answer) == text;
}
