using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace GptFathom.Testing;

/// <summary>A mirror on this machine: it serves the files of our manifests, as far as the test data have them, under HOST/PATH and with ranges.</summary>
public sealed class DataServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly string _data;
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    /// <param name="data">The folder of the test data that lies as a data folder does.</param>
    public DataServer(string data)
    {
        _data = data;
        foreach (string manifest in Directory.GetFiles(Path.Combine(Repository.Root, "src", "GptFathom.Suites", "Sources"), "*.json")) ReadPaths(manifest);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _application = builder.Build();
        _application.MapGet("/{**path}", AnswerAsync);
    }

    public string Address => _application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Path below the data folder and range of each request.</summary>
    public ConcurrentQueue<(string? Path, string? Range)> Requests { get; } = new();

    /// <summary>Bytes after which a reply stays open and says nothing more; null serves all.</summary>
    public int? HoldAfter { get; set; }

    public Task StartAsync() => _application.StartAsync();

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    /// <summary>The content of a file as published.</summary>
    public byte[] Content(string path)
    {
        string file = Path.Combine(_data, path);
        if (File.Exists(file)) return File.ReadAllBytes(file);
        using GZipStream stream = new(File.OpenRead(file + ".gz"), CompressionMode.Decompress);
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }

    private void ReadPaths(string manifest)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(manifest));
        foreach (JsonElement file in json.RootElement.GetProperty("files").EnumerateArray())
        {
            Uri url = new(file.GetProperty("url").GetString()!);
            if (file.TryGetProperty("path", out JsonElement path)) _paths[$"/{url.Host}{url.AbsolutePath}"] = path.GetString()!;
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        string? path = _paths.GetValueOrDefault(context.Request.Path.Value!);
        Requests.Enqueue((path, context.Request.Headers.Range));
        if (path is null || !(File.Exists(Path.Combine(_data, path)) || File.Exists(Path.Combine(_data, path) + ".gz")))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        byte[] content = Content(path);
        EntityTagHeaderValue tag = new($"\"{content.Length}\"");
        if (HoldAfter is not { } bytes || bytes >= content.Length)
        {
            await Results.Bytes(content, enableRangeProcessing: true, entityTag: tag).ExecuteAsync(context);
            return;
        }
        (context.Response.ContentLength, context.Response.Headers.ETag) = (content.Length, tag.ToString());
        await context.Response.Body.WriteAsync(content.AsMemory(0, bytes), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
