using System.Text.Json;
using GptFathom.Anthropic;
using GptFathom.Models;
using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using GptFathom.Tests.Models;
using GptFathom.Tests.Models.Providers;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Satellites.Tests.Anthropic;

/// <summary>What Anthropic alone is sent; what all providers have in common is in <see cref="ProviderTests"/>.</summary>
public sealed class AnthropicProviderTests
{
    private const string Secret = "sk-very-secret-0123456789";
    private static readonly Uri Official = new("https://api.anthropic.com/v1");
    private static readonly ProviderSet Providers = ProviderSet.Of(new ExtensionSet([typeof(AnthropicProvider)]));

    private string? _version;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_have_a_limit_also_where_none_is_declared()
    {
        using JsonDocument request = await AskAsync("/v1", new ChatOptions { StopSequences = ["\nQ:"] });
        Assert.Equal((8192, "\nQ:"), (request.RootElement.GetProperty("max_tokens").GetInt32(), request.RootElement.GetProperty("stop_sequences")[0].GetString()));
    }

    [Fact]
    public async Task The_version_of_the_API_knows_no_sampling_settings_and_is_sent_none()
    {
        using JsonDocument request = await AskAsync("/v1", new ChatOptions { Temperature = 0.5f, Seed = 7, TopP = 0.25f, TopK = 5 });
        // Any of them is refused in this version; in the one before, 2023-06-01, they were settings.
        Assert.Equal("2026-10-21", _version);
        Assert.DoesNotContain(request.RootElement.EnumerateObject(), p => p.Name is "temperature" or "top_p" or "top_k" or "seed");
    }

    [Fact]
    public async Task An_address_without_a_version_is_completed() => (await AskAsync("/", null)).Dispose();

    [Theory]
    [InlineData("anthropic"), InlineData("Anthropic"), InlineData("ANTHROPIC")]
    public void The_api_is_found_in_any_case(string api) => Assert.IsType<AnthropicProvider>(Providers.Find(api));

    [Theory]
    [InlineData("ANTHROPIC_API_KEY"), InlineData("FATHOM__KEYS__ANTHROPIC__VALUE")]
    public void The_key_goes_to_its_own_host_and_to_no_other(string variable)
    {
        ApiKeys keys = Keys(variable);
        Assert.Equal(Secret, keys.For("m", null, Official));
        FathomException e = Assert.Throws<FathomException>(() => keys.For("m", "anthropic", new Uri("https://api.openai.com/v1")));
        Assert.Contains("the key 'anthropic' is for api.anthropic.com and is not sent to api.openai.com", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_of_another_provider_is_not_sent_to_Anthropic() =>
        Assert.Throws<FathomException>(() => Keys("OPENAI_API_KEY").For("m", null, Official));

    private static ApiKeys Keys(string variable) => new(new Dictionary<string, string?> { [variable] = Secret }, null, Providers.Keys);

    /// <summary>What the server at a path is sent.</summary>
    private async Task<JsonDocument> AskAsync(string path, ChatOptions? options)
    {
        using LoopbackServer server = new((_, context) =>
        {
            _version = context.Request.Headers["anthropic-version"];
            return context.Request.Path.Value! == "/v1/messages" ? ProviderDialects.All["Anthropic"].Reply("42", "stop") : "{}";
        });
        ModelOptions model = new() { Name = "m", Provider = new AnthropicProvider(), Endpoint = new Uri(server.Endpoint, path), MaxRetries = 0 };
        using IChatClient client = new ModelCatalogue([model], "fathom.json", Keys("NO_KEY"), TimeProvider.System).Create("m", 1);
        Assert.Equal("42", (await client.GetResponseAsync("x", options, Cancellation)).Text);
        return JsonDocument.Parse(Assert.Single(server.Requests).Body);
    }
}
