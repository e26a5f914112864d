using System.Text.Json;
using GptFathom.Anthropic;
using GptFathom.Tests.Models;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Commands;

public sealed class ModelsCommandTests : IDisposable
{
    private const string Secret = "sk-very-secret-0123456789";

    private readonly TempFolder _folder = new();
    private readonly CommandHost _host;

    public ModelsCommandTests() => _host = new CommandHost(_folder, configure: o => o with
    {
        Environment = new Dictionary<string, string?> { ["FATHOM__KEYS__LAB__VALUE"] = Secret, ["FATHOM__KEYS__LAB__HOSTS"] = "lab.example" },
        Extensions = new ExtensionSet([typeof(AnthropicProvider)]),
        ModelClients = [new ModelClientAttribute("my-app", typeof(App))],
    });

    public void Dispose()
    {
        _host.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_list_says_how_each_model_is_reached_and_whether_its_key_is_there()
    {
        _folder.Write("fathom.json", """
            { "models": {
              "gpt": { "model": "gpt-4o-2024-08-06", "parent": "gpt-4", "date": "2024-08-06" },
              "base": { "api": "completions", "endpoint": "http://localhost:8000/v1" },
              "lab": { "endpoint": "https://lab.example/v1", "key": "lab", "technique": "distillation" },
              "claude": { "api": "anthropic" },
              "azure": { "api": "azureOpenAI", "endpoint": "https://mine.openai.azure.com" },
              "other": { "endpoint": "https://other.example/v1" },
              "demo": { "api": "scripted", "file": "demo.jsonl" } } }
            """);
        Assert.Equal(0, await _host.RunAsync("models"));
        Assert.Equal(
            """
            name    api          model              host                   form        key                  lineage
            azure   AzureOpenAI  azure              mine.openai.azure.com  chat        azure (missing)
            base    Completions  base               localhost:8000         completion  none
            claude  Anthropic    claude             api.anthropic.com      chat        anthropic (missing)
            demo    Scripted     demo                                      chat        none
            gpt     OpenAI       gpt-4o-2024-08-06  api.openai.com         chat        openai (missing)     from gpt-4, 2024-08-06
            lab     OpenAI       lab                lab.example            chat        lab (set)            distillation
            my-app  Code         my-app                                    chat        none
            other   OpenAI       other              other.example          chat        to be named

            """, _host.Output, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task The_list_is_to_be_had_as_JSON()
    {
        _folder.Write("fathom.json", """{ "models": { "lab": { "endpoint": "https://lab.example/v1", "key": "lab" } } }""");
        Assert.Equal(0, await _host.RunAsync("models", "--json"));
        JsonElement lab = JsonDocument.Parse(_host.Output).RootElement[0];
        Assert.Equal(("lab", "OpenAI", "lab.example", "lab", true), (lab.GetProperty("name").GetString(), lab.GetProperty("api").GetString(),
            lab.GetProperty("host").GetString(), lab.GetProperty("key").GetString(), lab.GetProperty("hasKey").GetBoolean()));
        Assert.DoesNotContain(Secret, _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_asks_each_model_once_and_says_what_is_wrong()
    {
        using LoopbackServer server = new((_, context) =>
        {
            if (context.Request.Headers["Authorization"] == "Bearer none") return LoopbackServer.Completion("OK");
            context.Response.StatusCode = 401;
            return $$$"""{"error":{"message":"wrong key\n{{{Secret}}}","code":"invalid_api_key"}}""";
        });
        _folder.Write("demo.jsonl", """{"prompt":"a","completion":"b"}""");
        _folder.Write("fathom.json", $$$"""
            { "models": {
              "local": { "endpoint": "{{{server.Endpoint}}}" },
              "keyed": { "endpoint": "{{{server.Endpoint}}}", "key": "lab" },
              "demo": { "api": "scripted", "file": "demo.jsonl" },
              "gone": { "api": "scripted", "file": "gone.jsonl" } } }
            """);
        Assert.Equal(4, await _host.RunAsync("models", "check"));
        string[] lines = _host.Output.TrimEnd().Split(Environment.NewLine);
        Assert.Equal(5, lines.Length);
        Assert.Equal("demo    ok      its file reads", lines[0]);
        Assert.StartsWith("gone    failed  The file of the scripted model 'gone' cannot be read", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("keyed   failed  Model 'keyed': the key 'lab' is for lab.example and is not sent to 127.0.0.1", lines[2], StringComparison.Ordinal);
        Assert.Matches("^local   ok      answered as answered-1, \\d+ ms, 7 \\+ 3 tokens$", lines[3]);
        Assert.Matches("^my-app  ok      \\d+ ms, tokens not told$", lines[4]);
        Assert.Single(server.Requests);
        Assert.False(Directory.Exists(_folder.PathOf(".fathom/completions")));
    }

    [Fact]
    public async Task A_check_of_some_asks_them_alone_and_none_that_is_unknown()
    {
        using LoopbackServer server = new((_, context) =>
        {
            context.Response.StatusCode = 503;
            return "busy";
        });
        _folder.Write("fathom.json", $$"""{ "models": { "a": { "endpoint": "{{server.Endpoint}}" }, "b": { "endpoint": "{{server.Endpoint}}" } } }""");
        Assert.Equal(0, await _host.RunAsync("models", "check", "my-app"));
        FathomException e = await Assert.ThrowsAsync<FathomException>(() => _host.RunAsync("models", "check", "a", "c"));
        Assert.Contains("There is no model 'c'", e.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        Assert.Equal(4, await _host.RunAsync("models", "check", "A", "--json"));
        Assert.Single(server.Requests);
        Assert.Contains($"{server.Endpoint.Authority}: HTTP 503: busy", _host.Output, StringComparison.Ordinal);
        Assert.Contains("\"ok\": false", _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_a_server_repeats_is_not_printed()
    {
        using LoopbackServer server = new((_, context) =>
        {
            context.Response.StatusCode = 401;
            return $$$"""{"error":{"message":"wrong key\n{{{Secret}}}"}}""";
        });
        _folder.Write("fathom.json", $$"""{ "models": { "a": { "endpoint": "{{server.Endpoint}}" } } }""");
        Assert.Equal(4, await _host.RunAsync("models", "check", "a"));
        Assert.Contains("HTTP 401: wrong key (key)", _host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_models_the_list_says_so()
    {
        using CommandHost host = new(_folder);
        Assert.Equal(0, await host.RunAsync("models"));
        Assert.StartsWith("There are no models in ", host.Output, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FathomException>(() => host.RunAsync("models", "check"));
    }

    private sealed class App : IModelFactory
    {
        public IChatClient CreateClient(string model) => new FakeModel();
    }
}
