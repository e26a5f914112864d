namespace GptFathom;

/// <summary>Judges an extracted answer against a sample.</summary>
public interface IMetric
{
    /// <summary>Name and version, part of the fingerprint: a change of rule is a change of id.</summary>
    string Id { get; }

    /// <summary>Whether scores are right-or-wrong or graded.</summary>
    MetricKind Kind { get; }

    /// <summary>The score of <paramref name="answer"/>, from 0 to 1. Never throws, whatever the answer.</summary>
    double Measure(string answer, Sample sample);
}
