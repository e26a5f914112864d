using GptFathom.Models.Budgets;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;

namespace GptFathom.Models.Recording;

/// <summary>Every call of one attempt at one sample, to whichever model, in the order in which they were started. Thread-safe.</summary>
internal sealed class AttemptLog
{
    /// <summary>The code under which Microsoft.Extensions.AI.OpenAI hands on a refusal.</summary>
    private const string RefusalCode = "Refusal";

    private readonly Lock _lock = new();
    private readonly List<ModelCall> _calls = [];
    private RunEndedException? _ended;

    /// <summary>The calls up to now.</summary>
    public IReadOnlyList<ModelCall> Calls
    {
        get { lock (_lock) return [.. _calls]; }
    }

    /// <summary>The first error of the transport, whether or not the caller swallowed it.</summary>
    public TransportError? Error => Calls.FirstOrDefault(c => c.Error is not null)?.Error;

    /// <summary>Why the run is to end, or null; whether or not the caller swallowed it.</summary>
    public RunEndedException? Ended
    {
        get { lock (_lock) return _ended; }
    }

    /// <summary>Notes that a call starts; the number names it to the other two methods.</summary>
    /// <param name="model">Name of the model as configured.</param>
    /// <param name="request">Hash of the request.</param>
    /// <param name="requested">The name that it is asked under.</param>
    /// <param name="options">What is asked for beside the messages.</param>
    /// <param name="earlier">What an earlier run asked in this place, or null.</param>
    public int Begin(string model, string request, string? requested = null, ChatOptions? options = null, CompletionDigest? earlier = null)
    {
        lock (_lock)
        {
            _calls.Add(new ModelCall
            {
                Model = model, Request = request, Requested = requested, Seed = options?.Seed, Temperature = options?.Temperature, Earlier = earlier,
            });
            return _calls.Count - 1;
        }
    }

    public void Complete(int call, StoredCompletion completion)
    {
        ChatResponse response = completion.Response;
        IEnumerable<ErrorContent> errors = response.Messages.SelectMany(m => m.Contents).OfType<ErrorContent>();
        lock (_lock)
        {
            _calls[call] = _calls[call] with
            {
                Output = response.Text,
                FinishReason = response.FinishReason?.Value,
                Refusal = errors.FirstOrDefault(e => e.ErrorCode == RefusalCode)?.Message,
                AnsweredModel = response.ModelId,
                InputTokens = response.Usage?.InputTokenCount,
                OutputTokens = response.Usage?.OutputTokenCount,
                Tokens = UsedTokens.Of(response.Usage),
                SystemFingerprint = ModelCall.FingerprintIn(response),
                ReusedFrom = completion.IsEarlier ? completion.At : null,
            };
        }
    }

    public void Fail(int call, Exception error)
    {
        lock (_lock)
        {
            _calls[call] = _calls[call] with { Error = new TransportError(error.GetType().Name, error.Message) };
            _ended ??= error as RunEndedException;
        }
    }
}
