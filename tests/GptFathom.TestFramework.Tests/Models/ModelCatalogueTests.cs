using GptFathom.Models;
using GptFathom.Models.Keys;
using GptFathom.Models.Providers;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models;

public sealed class ModelCatalogueTests
{
    [Fact]
    public void An_unknown_model_names_the_known_ones_and_where_they_are_configured()
    {
        FathomException e = Assert.Throws<FathomException>(() => Catalogue(new() { Name = "b" }, new() { Name = "a" })["c"]);
        Assert.Equal("There is no model 'c' in /x/fathom.json; known: a, b.", e.Message);
        Assert.Contains("it has none", Assert.Throws<FathomException>(() => Catalogue()["c"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_in_case_only_are_refused() =>
        Assert.Contains("'GPT' and 'gpt'",
            Assert.Throws<FathomException>(() => Catalogue(new() { Name = "GPT" }, new() { Name = "gpt" })).Message, StringComparison.Ordinal);

    [Fact]
    public void Offline_needs_no_key()
    {
        ModelCatalogue catalogue = Catalogue(new ModelOptions { Name = "m", Model = "wire" });
        Assert.Throws<FathomException>(() => catalogue.Create("m", 1));
        using IChatClient client = catalogue.Create("M", 1, offline: true);
        Assert.Equal("wire", client.GetService<ChatClientMetadata>()?.DefaultModelId);
    }

    [Fact]
    public async Task A_scripted_model_answers_offline_too()
    {
        using TempFolder scratch = new();
        string file = scratch.Write("s.jsonl", """{"prompt":"a","completion":"b"}""");
        using IChatClient client = Catalogue(new ModelOptions { Name = "m", Provider = new ScriptedProvider(), File = file }).Create("m", 1, offline: true);
        Assert.Equal("b", (await client.GetResponseAsync("a", cancellationToken: TestContext.Current.CancellationToken)).Text);
    }

    private static ModelCatalogue Catalogue(params ModelOptions[] models) =>
        new(models, "/x/fathom.json", new ApiKeys(new Dictionary<string, string?>()), TimeProvider.System);
}
