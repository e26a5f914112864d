using GptFathom.Tests.Commands;
using GptFathom.Tests.Models;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GptFathom.Tests.Extending;

/// <summary>A provider is one file and its name among the extensions.</summary>
public sealed class EchoProviderTests : IDisposable
{
    private const string Secret = "echo-very-secret-0123456789";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_model_of_an_extensions_api_is_asked_with_its_key_and_its_reply_is_read()
    {
        using LoopbackServer server = new((_, context) => context.Request.Path.Value! == "/v1/say" ? """{"text":"OK","tokens":2}""" : "");
        (int code, string output) = await CheckAsync(server.Endpoint);
        Assert.Equal((0, "m  ok      answered as wire-1, 0 ms, ? + 2 tokens"), (code, Milliseconds(output)));
        (string? authorization, string body) = Assert.Single(server.Requests);
        Assert.Equal(($"Bearer {Secret}", """{"model":"wire-1","text":"Reply with OK."}"""), (authorization, body));
    }

    [Fact]
    public async Task A_reply_that_is_none_is_called_what_the_provider_expects()
    {
        using LoopbackServer server = new((_, _) => "{}");
        (int code, string output) = await CheckAsync(server.Endpoint);
        Assert.Equal(4, code);
        Assert.StartsWith($"m  failed  {server.Endpoint.Authority} sent something that is not an echo: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_key_stays_out_of_an_error_that_repeats_it()
    {
        using LoopbackServer server = new((_, context) =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return $$"""{"error":"no {{Secret}}"}""";
        });
        (int code, string output) = await CheckAsync(server.Endpoint);
        Assert.Equal((4, $"m  failed  {server.Endpoint.Authority}: HTTP 401: no (key)"), (code, output));
    }

    [Fact]
    public async Task Its_key_goes_to_its_own_host_alone()
    {
        (int code, string output) = await CheckAsync(new Uri("https://elsewhere.example/v1"), "");
        Assert.Equal(4, code);
        Assert.Contains("the key 'echo' is for echo.example and is not sent to elsewhere.example", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_about_providers_shows_this_very_file()
    {
        string folder = AppContext.BaseDirectory;
        string code = File.ReadAllText(Path.Combine(folder, "Extending", "EchoProvider.cs")).ReplaceLineEndings("\n");
        string page = File.ReadAllText(Path.Combine(folder, "extending-providers.md")).ReplaceLineEndings("\n");
        Assert.Contains($"```csharp\n{code}```", page, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output)> CheckAsync(Uri endpoint, string hosts = "127.0.0.1")
    {
        _folder.Write("fathom.json", $$"""{ "models": { "m": { "api": "Echo", "model": "wire-1", "key": "echo", "endpoint": "{{endpoint}}" } } }""");
        using CommandHost host = new(_folder, configure: o => o with
        {
            Environment = new Dictionary<string, string?>
            {
                ["ECHO_API_KEY"] = Secret, ["FATHOM__KEYS__ECHO__VALUE"] = hosts.Length > 0 ? Secret : null, ["FATHOM__KEYS__ECHO__HOSTS"] = hosts,
            },
            Extensions = new ExtensionSet([typeof(EchoProvider)]),
        });
        return (await host.RunAsync("models", "check"), host.Output.TrimEnd());
    }

    private static string Milliseconds(string output) => System.Text.RegularExpressions.Regex.Replace(output, "[0-9]+ ms", "0 ms");
}
