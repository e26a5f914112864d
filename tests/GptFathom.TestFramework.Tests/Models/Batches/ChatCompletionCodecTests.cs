using System.Text;
using GptFathom.Models;
using GptFathom.Models.Batches;
using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Batches;

public class ChatCompletionCodecTests
{
    private static readonly ModelRequest Request = new(
        [new ChatMessage(ChatRole.System, "Be brief."), new ChatMessage(ChatRole.User, "6 × 7? \"ünï\"")],
        new ChatOptions
        {
            MaxOutputTokens = 64, Temperature = 0, StopSequences = ["\n"], Seed = 5, ResponseFormat = ChatResponseFormat.Json,
            Tools = [AIFunctionFactory.Create((int a) => a, "twice", "Doubles.")],
        });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_what_the_server_would_be_sent_and_a_reply_what_it_would_be_read_as()
    {
        using LoopbackServer server = new((_, _) => LoopbackServer.Completion("42", "length"));
        ModelOptions model = new() { Name = "m", Model = "wire-1", Endpoint = server.Endpoint };
        using IChatClient direct = model.Provider.CreateClient(model.ToEntry(), new ProviderServices(model, Context()));
        using ChatCompletionCodec codec = new(model.ToEntry());
        ChatResponse answered = await direct.GetResponseAsync(Request.Messages, Request.Options, Cancellation);

        Assert.Equal(Assert.Single(server.Requests).Body, Encoding.UTF8.GetString(await codec.WriteAsync(Request.Messages, Request.Options, Cancellation)));
        ChatResponse read = await codec.ReadAsync(Encoding.UTF8.GetBytes(LoopbackServer.Completion("42", "length")), Cancellation);
        Assert.Equal((answered.Text, answered.FinishReason, answered.ModelId, answered.Usage!.OutputTokenCount), (read.Text, read.FinishReason, read.ModelId, read.Usage!.OutputTokenCount));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("{}"), InlineData("[]"), InlineData("nonsense"), InlineData(""), InlineData("""{"choices":[]}""")]
    public async Task What_is_no_chat_completion_says_so(string body)
    {
        using ChatCompletionCodec codec = new(new ModelEntry { Name = "m", Model = "m", Endpoint = new Uri("http://127.0.0.1:1/v1") });
        InvalidDataException problem = await Assert.ThrowsAsync<InvalidDataException>(() => codec.ReadAsync(Encoding.UTF8.GetBytes(body), Cancellation));
        Assert.StartsWith("a reply that is not a chat completion: ", problem.Message, StringComparison.Ordinal);
    }

    private static ProviderContext Context() => new(new ApiKeys(new Dictionary<string, string?>()), TimeProvider.System);
}
