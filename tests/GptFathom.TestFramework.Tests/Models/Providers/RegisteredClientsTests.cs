using GptFathom.Models;
using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Providers;

public sealed class RegisteredClientsTests
{
    private readonly ImmediateTime _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registered_client_is_a_model_without_an_entry()
    {
        ModelCatalogue catalogue = Catalogue([new("my-app", typeof(Echo))]);
        Assert.Equal("my-app", Assert.Single(catalogue.Names));
        using IChatClient client = catalogue.Create("My-App", 1);
        Assert.Equal("my-app", (await client.GetResponseAsync("x", cancellationToken: Cancellation)).Text);
        Assert.Equal("my-app", client.GetService<ChatClientMetadata>()?.DefaultModelId);
    }

    [Fact]
    public async Task An_entry_adds_to_it_and_says_which_model_it_is()
    {
        ModelOptions entry = new() { Name = "my-app", Model = "v2", Form = PromptForm.Completion };
        using IChatClient client = Catalogue([new("my-app", typeof(Echo))], entry).Create("my-app", 1);
        Assert.Equal("v2", (await client.GetResponseAsync("x", cancellationToken: Cancellation)).Text);
        Assert.Equal(PromptForm.Completion, client.GetService<ModelTraits>()?.Form);
    }

    [Fact]
    public async Task What_fails_on_the_way_is_tried_again_and_the_rest_is_not()
    {
        using IChatClient client = Catalogue([new("flaky", typeof(Flaky))]).Create("flaky", 1);
        Assert.Equal("at last", (await client.GetResponseAsync("x", cancellationToken: Cancellation)).Text);
        await Assert.ThrowsAsync<NotSupportedException>(() => client.GetResponseAsync("x", cancellationToken: Cancellation));
        Assert.Equal(2, _time.Waits.Count(w => w > TimeSpan.Zero && w < TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task Offline_it_is_not_made_and_has_the_same_name()
    {
        using IChatClient client = Catalogue([new("broken", typeof(Broken))]).Create("broken", 1, offline: true);
        Assert.Equal("broken", client.GetService<ChatClientMetadata>()?.DefaultModelId);
        await Assert.ThrowsAnyAsync<Exception>(() => client.GetResponseAsync("x", cancellationToken: Cancellation));
    }

    [Fact]
    public void What_is_registered_wrongly_is_one_clear_message()
    {
        Assert.Contains("made no client: no luck", Message(() => Catalogue([new("broken", typeof(Broken))]).Create("broken", 1)), StringComparison.Ordinal);
        Assert.Contains("not String", Message(() => Catalogue([new("x", typeof(string))])), StringComparison.Ordinal);
        Assert.Contains("two clients", Message(() => Catalogue([new("x", typeof(Echo)), new("X", typeof(Echo))])), StringComparison.Ordinal);
        Assert.Contains("expected a name", Message(() => Catalogue([new("a:b", typeof(Echo))])), StringComparison.Ordinal);
        Assert.Contains("[assembly: ModelClient(\"m\"", Message(() => Catalogue([], new ModelOptions { Name = "m", Provider = new CodeProvider(RegisteredClients.None) }).Create("m", 1)), StringComparison.Ordinal);
        ModelOptions[] others = [new() { Name = "x", Endpoint = new Uri("http://localhost/v1") }, new() { Name = "x", Key = "lab" }, new() { Name = "x", Provider = new ResponsesProvider() }];
        Assert.All(others, entry => Assert.Contains("is registered in code", Message(() => Catalogue([new("x", typeof(Echo))], entry)), StringComparison.Ordinal));
    }

    private static string Message(Action act) => Assert.Throws<FathomException>(act).Message;

    private ModelCatalogue Catalogue(ModelClientAttribute[] clients, params ModelOptions[] entries) =>
        new(entries, "fathom.json", new ApiKeys(new Dictionary<string, string?>()), _time, clients);

    private sealed class Echo : IModelFactory
    {
        public IChatClient CreateClient(string model) => new FakeModel(_ => FakeModel.Reply(model));
    }

    private sealed class Flaky : IModelFactory
    {
        public IChatClient CreateClient(string model) => new FakeModel(i => i switch
        {
            0 => throw new HttpRequestException("reset"),
            1 => throw new TimeoutException(),
            2 => FakeModel.Reply("at last"),
            _ => throw new NotSupportedException(),
        });
    }

    private sealed class Broken : IModelFactory
    {
        public IChatClient CreateClient(string model) => throw new InvalidOperationException("no luck");
    }
}
