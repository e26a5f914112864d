using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GptFathom.Testing;

/// <summary>OpenAI's files and batches, as far as a client asks for them.</summary>
public sealed class BatchApi(Func<string, string, Reply> answer, Func<Reply, string, string, object> completion)
{
    private readonly ConcurrentDictionary<string, string[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, JsonObject> _batches = new(StringComparer.Ordinal);

    /// <summary>The prompts of each batch that was made, in order.</summary>
    public ConcurrentQueue<string[]> Made { get; } = new();

    /// <summary>How often results were asked for.</summary>
    public int Downloads { get; private set; }

    /// <summary>How often a batch was looked at.</summary>
    public int Looks { get; private set; }

    /// <summary>Whether batches stay in progress.</summary>
    public bool IsSlow { get; set; }

    /// <summary>Whether the answer to a new batch never comes, though it is made.</summary>
    public bool IsMute { get; set; }

    /// <summary>Whether results stop in their middle and stay open.</summary>
    public bool IsStalling { get; set; }

    public void Map(WebApplication application)
    {
        application.MapPost("/v1/files", UploadAsync);
        application.MapPost("/v1/batches", (Delegate)CreateAsync);
        application.MapGet("/v1/batches", () => Results.Json(new { @object = "list", data = _batches.Values.Reverse().Select(Told), has_more = false }));
        application.MapGet("/v1/batches/{id}", (string id) =>
        {
            Looks++;
            return Results.Json(Told(_batches[id]));
        });
        application.MapGet("/v1/files/{id}/content", ContentAsync);
    }

    private async Task<IResult> UploadAsync(HttpRequest request)
    {
        IFormCollection form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        if (form["purpose"] != "batch") return Results.BadRequest();
        using StreamReader reader = new(form.Files["file"]!.OpenReadStream());
        string id = $"file-{_files.Count}";
        _files[id] = (await reader.ReadToEndAsync(request.HttpContext.RequestAborted)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return Results.Json(new { id, @object = "file", purpose = "batch" });
    }

    private async Task<IResult> CreateAsync(HttpContext context)
    {
        JsonNode order = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        string input = order["input_file_id"]!.GetValue<string>();
        if (order["endpoint"]!.GetValue<string>() != "/v1/chat/completions" || order["completion_window"]!.GetValue<string>() != "24h") return Results.BadRequest();
        string id = $"batch_{_batches.Count}";
        _batches[id] = new JsonObject { ["id"] = id, ["object"] = "batch", ["endpoint"] = "/v1/chat/completions", ["input_file_id"] = input };
        Finish(input);
        Made.Enqueue([.. _files[input].Select(line => Request(line).Prompt)]);
        if (IsMute) await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Results.Json(Told(_batches[id]));
    }

    private JsonObject Told(JsonObject batch)
    {
        JsonObject told = (JsonObject)batch.DeepClone();
        string input = batch["input_file_id"]!.GetValue<string>();
        told["status"] = IsSlow ? "in_progress" : "completed";
        if (IsSlow) return told;
        foreach (string part in new[] { "output", "error" }) told[$"{part}_file_id"] = _files[$"{input}-{part}"].Length > 0 ? $"{input}-{part}" : null;
        return told;
    }

    private void Finish(string input)
    {
        (List<string> output, List<string> errors) = ([], []);
        foreach (string line in _files[input])
        {
            (string id, string model, string prompt) = Request(line);
            Reply reply = answer(model, prompt);
            object body = reply.Status == 200 ? completion(reply, model, prompt) : new { error = new { message = reply.Text } };
            string result = JsonSerializer.Serialize(new { id = $"req-{id}", custom_id = id, response = new { status_code = reply.Status, body }, error = (object?)null });
            (reply.Status == 200 ? output : errors).Add(result);
        }
        // The order of the results is not that of the requests.
        output.Reverse();
        (_files[$"{input}-output"], _files[$"{input}-error"]) = ([.. output], [.. errors]);
    }

    private async Task ContentAsync(HttpContext context, string id)
    {
        Downloads++;
        byte[] content = Encoding.UTF8.GetBytes(string.Concat(_files[id].Select(line => line + "\n")));
        bool isStalling = IsStalling;
        await context.Response.Body.WriteAsync(isStalling ? content.AsMemory(0, content.Length / 2) : content, context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (isStalling) await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static (string Id, string Model, string Prompt) Request(string line)
    {
        using JsonDocument request = JsonDocument.Parse(line);
        JsonElement body = request.RootElement.GetProperty("body");
        JsonElement message = body.GetProperty("messages").EnumerateArray().Last(m => m.GetProperty("role").GetString() == "user");
        return (request.RootElement.GetProperty("custom_id").GetString()!, body.GetProperty("model").GetString()!, ModelServer.Text(message));
    }
}
