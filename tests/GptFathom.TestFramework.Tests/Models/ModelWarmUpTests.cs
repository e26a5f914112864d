using GptFathom.Models;
using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using Xunit;

namespace GptFathom.Tests.Models;

public sealed class ModelWarmUpTests
{
    [Fact]
    public async Task A_warm_up_goes_all_the_way_of_a_call_and_reaches_nobody()
    {
        using LoopbackServer server = new((_, _) => LoopbackServer.Completion("x"));
        await WarmUpAsync(new ModelOptions { Name = "m", Endpoint = server.Endpoint });
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_model_without_its_key_cannot_be_warmed_up() =>
        Assert.Contains("OPENAI_API_KEY", (await Assert.ThrowsAsync<FathomException>(() => WarmUpAsync(new ModelOptions { Name = "m" }))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_model_that_speaks_otherwise_is_left_alone() => await WarmUpAsync(new ModelOptions { Name = "m", Provider = new ResponsesProvider() });

    private static Task WarmUpAsync(ModelOptions model) => ModelWarmUp.RunAsync(model, 64, new ApiKeys(new Dictionary<string, string?>()), TimeProvider.System);
}
