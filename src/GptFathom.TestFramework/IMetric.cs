namespace GptFathom;

/// <summary>Judges an extracted answer against a sample.</summary>
/// <example>
/// <code>
/// public sealed class StartsWithTarget : IMetric
/// {
///     public string Id =&gt; "starts-with-target/1";
///
///     public MetricKind Kind =&gt; MetricKind.Binary;
///
///     public double Measure(string answer, Sample sample) =&gt; sample.Targets.Any(target =&gt; answer.StartsWith(target, StringComparison.Ordinal)) ? 1 : 0;
/// }
/// </code>
/// </example>
public interface IMetric
{
    /// <summary>Name and version, part of the fingerprint: a change of rule is a change of id.</summary>
    string Id { get; }

    /// <summary>Whether scores are right-or-wrong or graded.</summary>
    MetricKind Kind { get; }

    /// <summary>The score of <paramref name="answer"/>, from 0 to 1. Never throws, whatever the answer.</summary>
    double Measure(string answer, Sample sample);
}
