using GptFathom.Models;
using GptFathom.Models.Keys;
using Microsoft.Extensions.AI;

namespace GptFathom.Commands.ModelList;

/// <summary>Asks models once each, past the completion store: what it holds says nothing about today.</summary>
/// <param name="catalogue">The models.</param>
/// <param name="keys">Kept out of what is said.</param>
/// <param name="time">Measures how long a reply takes.</param>
internal sealed class ModelCheck(ModelCatalogue catalogue, KeyRedaction keys, TimeProvider time)
{
    private const string Question = "Reply with OK.";

    /// <summary>The fewest that OpenAI's responses allow.</summary>
    private const int MaxOutputTokens = 16;

    /// <exception cref="FathomException">There is no such model.</exception>
    public async Task<ModelCheckResult> AskAsync(string name, CancellationToken cancellation)
    {
        ModelOptions model = catalogue[name];
        try
        {
            using IChatClient client = catalogue.Create(model.Name, concurrency: 1);
            if (!model.IsLive) return new ModelCheckResult { Name = model.Name };
            long start = time.GetTimestamp();
            ChatResponse reply = await client.GetResponseAsync(Question, new ChatOptions { MaxOutputTokens = MaxOutputTokens }, cancellation);
            return new ModelCheckResult
            {
                Name = model.Name,
                Answered = reply.ModelId is { } answered ? keys.Clean(answered) : null,
                Milliseconds = Math.Round(time.GetElapsedTime(start).TotalMilliseconds),
                InputTokens = reply.Usage?.InputTokenCount,
                OutputTokens = reply.Usage?.OutputTokenCount,
            };
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            string message = problem is FathomException or RunEndedException or HttpRequestException or TimeoutException or InvalidDataException
                ? problem.Message
                : $"{problem.GetType().Name}: {problem.Message}";
            return new ModelCheckResult { Name = model.Name, Error = keys.Clean(string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))) };
        }
    }
}
