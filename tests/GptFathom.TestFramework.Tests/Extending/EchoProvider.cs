using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GptFathom.Tests.Extending;

/// <summary>An API of its own form: <c>POST /say {"model","text"}</c> answers <c>{"text","tokens"}</c>.</summary>
public sealed class EchoProvider : IModelProvider
{
    public ProviderTraits Traits { get; } = new()
    {
        Api = "echo", Endpoint = new Uri("https://echo.example/v1"), Key = new ProviderKey("echo", "ECHO_API_KEY", "echo.example"),
    };

    public IChatClient CreateClient(ModelEntry model, IProviderServices services)
    {
        HttpClient http = services.CreateHttpClient(model.Endpoint);
        http.DefaultRequestHeaders.Authorization = new("Bearer", services.GetKey(model.Endpoint));
        return services.Wrap(new EchoClient(http, model), model.Endpoint, "an echo", isStreaming: false);
    }

    private sealed class EchoClient(HttpClient http, ModelEntry model) : IChatClient
    {
        private readonly ChatClientMetadata _metadata = new("echo", model.Endpoint, model.Model);
        private readonly Uri _address = new(model.Endpoint.AbsoluteUri.TrimEnd('/') + "/say");

        public async Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            using HttpResponseMessage response = await http.PostAsJsonAsync(
                _address, new { model = model.Model, text = messages.Last().Text }, cancellationToken);
            JsonElement echo = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return new ChatResponse(new ChatMessage(ChatRole.Assistant, echo.GetProperty("text").GetString()))
            {
                ModelId = model.Model,
                FinishReason = ChatFinishReason.Stop,
                Usage = new UsageDetails { OutputTokenCount = echo.GetProperty("tokens").GetInt64() },
            };
        }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
            foreach (ChatResponseUpdate update in response.ToChatResponseUpdates()) yield return update;
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(ChatClientMetadata) ? _metadata : null;

        public void Dispose() => http.Dispose();
    }
}
