using System.Runtime.CompilerServices;
using GptFathom.Models.Transport;
using Microsoft.Extensions.AI;
using OpenAI.Responses;

namespace GptFathom.Models.Providers;

/// <summary>
/// OpenAI's responses as far as they differ from chat completions. Nothing is stored at the provider unless the options' own factory says so; a response that
/// failed or has no status is an error, which the adapter takes for an empty reply; one that is whole has a finish reason. A stream is asked whole: the
/// adapter's streams do not run with the present version of OpenAI's package, and every caller gathers them. The API has no seed and no stop texts.
/// </summary>
internal sealed class ResponsesChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatResponse response = await base.GetResponseAsync(messages, NotStored(options), cancellationToken);
        Check(response.RawRepresentation as ResponseResult);
        bool asksForTools = response.Messages.SelectMany(m => m.Contents).Any(c => c is FunctionCallContent);
        response.FinishReason ??= asksForTools ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop;
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates()) yield return update;
    }

    private static ChatOptions NotStored(ChatOptions? options)
    {
        ChatOptions asked = options?.Clone() ?? new ChatOptions();
        Func<IChatClient, object?>? own = asked.RawRepresentationFactory;
        asked.RawRepresentationFactory = client =>
        {
            CreateResponseOptions raw = own?.Invoke(client) as CreateResponseOptions ?? new CreateResponseOptions();
            raw.StoredOutputEnabled ??= false;
            return raw;
        };
        return asked;
    }

    private static void Check(ResponseResult? result)
    {
        if (result?.Status is ResponseStatus.Completed or ResponseStatus.Incomplete) return;
        if (result?.Status is null) throw new FormatException("its status is missing");
        string code = result.Error?.Code.ToString() ?? "";
        FailureKind kind = code switch
        {
            "rate_limit_exceeded" => FailureKind.RateLimited,
            "" or "server_error" or "vector_store_timeout" => FailureKind.Transient,
            _ => FailureKind.Refused,
        };
        string status = result.Status.Value.ToString().ToLowerInvariant();
        throw new EndpointException($"the response is {status}{new ErrorBody(result.Error?.Message, null, code).Describe()}", kind);
    }
}
