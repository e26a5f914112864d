using System.Text;
using Microsoft.AspNetCore.Http;

namespace GptFathom.Testing;

/// <summary>What goes wrong between a program and a provider.</summary>
public static class WireFaults
{
    private const string Whole =
        """{"id":"c","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"a fault"},"finish_reason":"stop"}]}""";

    /// <summary>By name; a client that waits for more than <see cref="Patience"/> takes two of them for a reply that never comes.</summary>
    public static IReadOnlyDictionary<string, Func<HttpContext, Task>> All { get; } = new Dictionary<string, Func<HttpContext, Task>>
    {
        ["429"] = context => FailAsync(context, 429),
        ["429, seconds"] = context => FailAsync(context, 429, "1"),
        ["429, date"] = context => FailAsync(context, 429, DateTimeOffset.UtcNow.AddSeconds(1).ToString("R")),
        ["500"] = context => FailAsync(context, 500),
        ["502"] = context => FailAsync(context, 502),
        ["503"] = context => FailAsync(context, 503, "0"),
        ["reset before"] = ResetAsync,
        ["reset mid-body"] = async context =>
        {
            context.Response.ContentLength = Whole.Length;
            await SendAsync(context, Whole[..40]);
            await ResetAsync(context);
        },
        ["truncated"] = context => SendAsync(context, Whole[..^30]),
        ["no JSON"] = context => SendAsync(context, "upstream connect error"),
        ["HTML"] = context =>
        {
            context.Response.ContentType = "text/html";
            return SendAsync(context, "<html><body>Please sign in</body></html>");
        },
        ["empty body"] = context => SendAsync(context, ""),
        ["no choices"] = context => SendAsync(context, """{"id":"c","object":"chat.completion","created":1,"model":"m","choices":[]}"""),
        ["hang"] = context => Task.Delay(Timeout.Infinite, context.RequestAborted),
        ["drip without end"] = async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await SendAsync(context, " ");
                await Task.Delay(100, context.RequestAborted);
            }
        },
    };

    /// <summary>How long a client should wait for a reply.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(5);

    private static Task FailAsync(HttpContext context, int status, string? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null) context.Response.Headers.RetryAfter = retryAfter;
        return SendAsync(context, """{"error":{"message":"not now","type":"server_error"}}""");
    }

    private static Task ResetAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    private static async Task SendAsync(HttpContext context, string text)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
