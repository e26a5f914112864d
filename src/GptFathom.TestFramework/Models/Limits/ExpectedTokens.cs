using System.Text;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Limits;

/// <summary>How many tokens a call will take, before it is made. Thread-safe.</summary>
internal sealed class ExpectedTokens(TokenCounter counter)
{
    /// <summary>Where nothing limits a reply and none has come yet.</summary>
    private const int FirstReply = 1_024;

    /// <summary>Where no tokenizer is configured: four bytes of English and three of Chinese are about a token.</summary>
    private const int BytesAToken = 3;

    /// <summary>The replies that the next one is expected to be like.</summary>
    private const int Recent = 64;

    private readonly Lock _lock = new();
    private readonly Queue<long> _replies = new(Recent);

    /// <summary>Of the prompt.</summary>
    public long Input(ModelRequest request) => request.Messages.Sum(message => (long)Count(message.Text));

    /// <summary>Of the reply, which is taken to be as long as the longest of the last ones.</summary>
    public long Output(ModelRequest request)
    {
        long limit = request.Options?.MaxOutputTokens ?? long.MaxValue;
        lock (_lock) return Math.Min(limit, _replies.Count > 0 ? _replies.Max() : FirstReply);
    }

    /// <summary>Learns from a reply.</summary>
    public void Note(ChatResponse response)
    {
        if (response.Usage?.OutputTokenCount is not { } output) return;
        lock (_lock)
        {
            if (_replies.Count == Recent) _replies.Dequeue();
            _replies.Enqueue(output);
        }
    }

    private int Count(string text) => counter.IsExact ? counter.Count(text) : (Encoding.UTF8.GetByteCount(text) + BytesAToken - 1) / BytesAToken;
}
