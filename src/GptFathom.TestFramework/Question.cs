using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>A sample with its rendered prompt, ready to be asked.</summary>
public sealed class Question
{
    internal Question(Sample sample, IReadOnlyList<ChatMessage> prompt, ChatOptions options, IChatClient model) =>
        (Sample, Prompt, Options, Model) = (sample, prompt, options, model);

    /// <summary>The sample behind the question.</summary>
    public Sample Sample { get; }

    /// <summary>The rendered prompt: instruction, exemplars, question.</summary>
    public IReadOnlyList<ChatMessage> Prompt { get; }

    /// <summary>The declared decoding options.</summary>
    public ChatOptions Options { get; }

    /// <summary>The candidate.</summary>
    public IChatClient Model { get; }

    /// <summary>Asks the candidate once, extracts the answer and scores it. A reply without an answer scores 0.</summary>
    /// <param name="extractor">Finds the answer in the reply.</param>
    /// <param name="metric">Judges the answer.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The score, with how the attempt ended.</returns>
    public Task<Score> AskAsync(IExtractor extractor, IMetric metric, CancellationToken cancellationToken) =>
        AskAsync(extractor, metric, [], cancellationToken);

    /// <summary>Asks the candidate once, extracts the answer and scores it by several metrics. A reply without an answer scores 0.</summary>
    /// <param name="extractor">Finds the answer in the reply.</param>
    /// <param name="metric">Judges the answer.</param>
    /// <param name="additionalMetrics">Metrics whose values are reported beside the score and never judged.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The score, with how the attempt ended.</returns>
    public async Task<Score> AskAsync(IExtractor extractor, IMetric metric, IReadOnlyList<IMetric> additionalMetrics, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(extractor);
        ArgumentNullException.ThrowIfNull(metric);
        ArgumentNullException.ThrowIfNull(additionalMetrics);
        ChatResponse reply = await Model.GetResponseAsync(Prompt, Options, cancellationToken);
        return ReplyScorer.Score(reply, Sample, extractor, metric, additionalMetrics);
    }
}
