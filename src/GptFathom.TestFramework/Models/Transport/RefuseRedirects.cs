using System.ClientModel.Primitives;

namespace GptFathom.Models.Transport;

/// <summary>A redirect would carry the request, and with it the key, to a host that was never checked.</summary>
internal sealed class RefuseRedirects : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        ProcessNext(message, pipeline, currentIndex);
        Check(message);
    }

    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        await ProcessNextAsync(message, pipeline, currentIndex);
        Check(message);
    }

    private static void Check(PipelineMessage message)
    {
        if (message.Response is { Status: >= 300 and < 400 } response)
            throw new HttpRequestException($"answered with a redirect (HTTP {response.Status}); redirects are refused.");
    }
}
