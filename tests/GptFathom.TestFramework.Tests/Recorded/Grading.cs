using GptFathom.Answers;
using GptFathom.Metrics;

namespace GptFathom.Tests.Recorded;

/// <summary>How the recorded outputs of a task are judged.</summary>
internal static class Grading
{
    public static (IAnswerExtractor Extractor, IMetric Metric) Of(string task) => task.Split('/')[0] switch
    {
        "gsm" or "gsm8k-openai" => (FinalNumber.Extractor, NumberEquality.Metric),
        "crux" => (ProgramOutput.Extractor, PythonLiteralEquality.Metric),
        "math-l5" => (MathAnswer.Extractor, MathEquivalence.Metric),
        "bbh" => (BbhAnswer.Extractor, BbhEquality.Metric),
        "mmlu-pro" => (StatedLetter.Extractor, ChoiceEquality.Metric),
        _ => throw new ArgumentOutOfRangeException(nameof(task), task, "No such task."),
    };

    public static bool IsCorrect(string task, RecordedOutput record)
    {
        (IAnswerExtractor extractor, IMetric metric) = Of(task);
        Sample sample = new() { Id = record.Id, Input = "", Targets = [record.Target] };
        return extractor.Extract(record.Output, sample).Answer is { } answer && metric.Measure(answer, sample) == 1;
    }
}
