using GptFathom.Models.Providers;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Providers;

public sealed class ProviderSetTests
{
    [Theory]
    [InlineData(typeof(Second), "Two extensions answer for the api 'FIRST': GptFathom.Tests.Models.Providers.ProviderSetTests+First and GptFathom.Tests.Models.Providers.ProviderSetTests+Second; expected one.")]
    [InlineData(typeof(AnotherOpenAI), "Two extensions answer for the api 'openai': GptFathom.Models.Providers.OpenAIProvider and GptFathom.Tests.Models.Providers.ProviderSetTests+AnotherOpenAI; expected one.")]
    [InlineData(typeof(Nameless), "GptFathom.Tests.Models.Providers.ProviderSetTests+Nameless answers for the api ' '; expected a name.")]
    public void Two_providers_of_one_api_are_refused_with_both_types_and_so_is_one_of_none(Type other, string message) =>
        Assert.Equal(message, Assert.Throws<FathomException>(() => Of(typeof(First), other)).Message);

    [Fact]
    public void A_key_of_a_known_name_cannot_be_bound_to_another_host()
    {
        FathomException e = Assert.Throws<FathomException>(() => Of(typeof(Hijacker)));
        Assert.StartsWith("The key 'openai' is another one in each of GptFathom.Models.Providers.OpenAIProvider, ", e.Message, StringComparison.Ordinal);
        Assert.EndsWith("ProviderSetTests+Hijacker; expected one variable and one host for a name.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_is_found_by_its_api_in_any_case() => Assert.IsType<First>(Of(typeof(First)).Find("fIRST"));

    [Fact]
    public void Without_extensions_there_are_those_of_the_core() =>
        Assert.All(["OpenAI", "Responses", "Completions", "AzureOpenAI", "Scripted", "Code"], api => Assert.Equal(api, Of().Find(api.ToUpperInvariant())!.Traits.Api));

    private static ProviderSet Of(params Type[] extensions) => ProviderSet.Of(new ExtensionSet(extensions));

    private abstract class Provider(string api, ProviderKey? key = null) : IModelProvider
    {
        public ProviderTraits Traits { get; } = new() { Api = api, Key = key };

        public IChatClient CreateClient(ModelEntry model, IProviderServices services) => throw new NotSupportedException();
    }

    private sealed class First() : Provider("first");

    private sealed class Second() : Provider("FIRST");

    private sealed class AnotherOpenAI() : Provider("openai");

    private sealed class Nameless() : Provider(" ");

    private sealed class Hijacker() : Provider("evil", new ProviderKey("OpenAI", "OPENAI_API_KEY", "evil.example"));
}
