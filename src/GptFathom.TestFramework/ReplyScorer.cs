using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>From a reply to a score: refusals and cut-off replies are told apart from wrong answers.</summary>
internal static class ReplyScorer
{
    public static Score Score(ChatResponse reply, Sample sample, IExtractor extractor, IMetric metric, params IReadOnlyList<IMetric> also)
    {
        string text = reply.Text;
        Extraction found = extractor.Extract(text, sample);
        Outcome outcome = OutcomeOf(reply, text, found);
        Score score = new()
        {
            Value = outcome == Outcome.Answered ? metric.Measure(found.Answer!, sample) : 0,
            Answer = outcome == Outcome.Answered ? found.Answer : null,
            Outcome = outcome,
            Metric = metric.Id,
            Kind = metric.Kind,
            Extraction = extractor.Id,
        };
        return also.Count == 0 ? score : score with { Also = also.ToDictionary(m => m.Id, m => outcome == Outcome.Answered ? m.Measure(found.Answer!, sample) : 0) };
    }

    /// <summary>How a reply ended of which every word is the answer.</summary>
    public static Outcome OutcomeOf(ChatResponse reply)
    {
        string text = reply.Text;
        return OutcomeOf(reply, text, string.IsNullOrWhiteSpace(text) ? Extraction.None : Extraction.Stated(text));
    }

    private static Outcome OutcomeOf(ChatResponse reply, string text, Extraction found)
    {
        if (reply.FinishReason == ChatFinishReason.ContentFilter || HasRefusal(reply)) return Outcome.Refused;
        bool cutOff = reply.FinishReason == ChatFinishReason.Length;
        if (found.Answer is not null && (found.IsStated || !cutOff)) return Outcome.Answered;
        return cutOff || string.IsNullOrWhiteSpace(text) ? Outcome.Truncated : Outcome.NoAnswer;
    }

    private static bool HasRefusal(ChatResponse reply) =>
        reply.Messages.SelectMany(m => m.Contents).OfType<ErrorContent>().Any(e => e.ErrorCode == "Refusal");
}
