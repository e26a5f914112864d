using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using GptFathom.Tests.Models;
using Microsoft.AspNetCore.Http;

namespace GptFathom.Tests.Runs.Batches;

/// <summary>A batch endpoint on this machine; a batch ends as soon as it is made, unless the test says otherwise.</summary>
internal sealed class BatchServer : IDisposable
{
    private readonly LoopbackServer _server;
    private readonly Dictionary<string, string> _files = [];
    private readonly List<JsonObject> _batches = [];

    public BatchServer() => _server = new LoopbackServer((_, context) => Answer(context, _server!.Requests.Last().Body));

    public Uri Endpoint => _server.Endpoint;

    /// <summary>The result line of a request, by its prompt; null leaves it out.</summary>
    public Func<string, object?> Result { get; set; } = prompt => Reply($"re: {prompt}");

    /// <summary>The state of a batch when it is asked for, by its number from 0.</summary>
    public Func<int, string> State { get; set; } = _ => "completed";

    /// <summary>Answers a request in the server's place, by method and path; null lets it.</summary>
    public Func<string, HttpContext, string?> Interfere { get; set; } = (_, _) => null;

    /// <summary>Why a batch was refused.</summary>
    public Func<int, object[]> Errors { get; set; } = _ => [];

    /// <summary>Lines that are put before the results.</summary>
    public string Noise { get; set; } = "";

    /// <summary>The prompts of each batch that was made.</summary>
    public List<string[]> Made { get; } = [];

    public ConcurrentQueue<string> Asked { get; } = new();

    public static object Reply(string text) => new { status_code = 200, body = JsonNode.Parse(LoopbackServer.Completion(text)) };

    public static object Failure(int status, string? code = null) => new { status_code = status, body = new { error = new { message = "out of order", code } } };

    /// <summary>Leaves a batch as one that was made while nobody heard of it.</summary>
    public string Make(string inputFile)
    {
        JsonObject batch = new() { ["id"] = $"batch_{_batches.Count}", ["object"] = "batch", ["input_file_id"] = inputFile };
        _batches.Add(batch);
        Made.Add([.. Lines(_files[inputFile]).Select(Prompt)]);
        return batch["id"]!.GetValue<string>();
    }

    public void Dispose() => _server.Dispose();

    private string Answer(HttpContext context, string body)
    {
        string asked = $"{context.Request.Method} {context.Request.Path.Value!["/v1".Length..]}{context.Request.QueryString}";
        Asked.Enqueue(asked);
        if (Interfere(asked, context) is { } other) return other;
        switch (asked.Split('/', ' ', '?'))
        {
            case ["POST", "", "files"]:
                string id = $"file-{_files.Count}";
                _files[id] = string.Join('\n', body.Split('\n').Where(l => l.StartsWith("{\"custom_id\"", StringComparison.Ordinal)));
                return JsonSerializer.Serialize(new { id });
            case ["POST", "", "batches"]: return Told(Make(JsonNode.Parse(body)!["input_file_id"]!.GetValue<string>()));
            case ["GET", "", "batches", "limit=100"]: return new JsonObject { ["data"] = new JsonArray([.. _batches.Select(b => JsonNode.Parse(Told(b["id"]!.GetValue<string>())))]) }.ToJsonString();
            case ["GET", "", "batches", var batch]: return Told(batch);
            case ["GET", "", "files", var file, "content"]: return Content(file);
            default: return "{}";
        }
    }

    private string Told(string id)
    {
        int number = int.Parse(id.Split('_')[1], System.Globalization.CultureInfo.InvariantCulture);
        JsonObject batch = (JsonObject)_batches[number].DeepClone();
        batch["status"] = State(number);
        batch["errors"] = new JsonObject { ["data"] = JsonSerializer.SerializeToNode(Errors(number)) };
        if (State(number) is "completed" or "expired") (batch["output_file_id"], batch["error_file_id"]) = ($"{batch["input_file_id"]}-output", $"{batch["input_file_id"]}-errors");
        return batch.ToJsonString();
    }

    private string Content(string file)
    {
        string input = string.Join('-', file.Split('-')[..2]);
        bool isOutput = file.EndsWith("-output", StringComparison.Ordinal);
        return (isOutput ? Noise : "") + string.Concat(Lines(_files[input]).Select(line => Line(line, isOutput)));
    }

    private string Line(string line, bool isOutput)
    {
        JsonNode? response = JsonSerializer.SerializeToNode(Result(Prompt(line)));
        if (response is null || response["status_code"]!.GetValue<int>() == 200 != isOutput) return "";
        return new JsonObject { ["custom_id"] = JsonNode.Parse(line)!["custom_id"]!.DeepClone(), ["response"] = response, ["error"] = null }.ToJsonString() + "\n";
    }

    private static string[] Lines(string file) => file.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Prompt(string line)
    {
        JsonNode content = JsonNode.Parse(line)!["body"]!["messages"]!.AsArray().Last()!["content"]!;
        return content is JsonArray parts ? parts[0]!["text"]!.GetValue<string>() : content.GetValue<string>();
    }
}
