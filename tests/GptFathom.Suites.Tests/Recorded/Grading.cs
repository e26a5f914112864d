namespace GptFathom.Suites.Tests.Recorded;

/// <summary>How the recorded outputs of a task are judged.</summary>
internal static class Grading
{
    public static (IExtractor Extractor, IMetric Metric) Of(string task) => task.Split('/')[0] switch
    {
        "gsm" or "gsm8k-openai" => (Extractors.FinalNumber, Metrics.NumberEquality),
        "crux" => (SuiteExtractors.ProgramOutput, SuiteMetrics.PythonLiteralEquality),
        "math-l5" => (Extractors.MathAnswer, Metrics.MathEquivalence),
        "bbh" => (SuiteExtractors.BbhAnswer, SuiteMetrics.BbhEquality),
        "mmlu-pro" => (SuiteExtractors.StatedLetter, Metrics.ChoiceEquality),
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, "No such task."),
    };

    public static bool IsCorrect(string task, RecordedOutput record)
    {
        (IExtractor extractor, IMetric metric) = Of(task);
        Sample sample = new() { Id = record.Id, Input = "", Targets = [record.Target] };
        return extractor.Extract(record.Output, sample).Answer is { } answer && metric.Measure(answer, sample) == 1;
    }
}
