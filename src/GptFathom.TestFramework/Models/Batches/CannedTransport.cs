using System.Net;

namespace GptFathom.Models.Batches;

/// <summary>Reaches nobody: keeps what is sent and answers what it is told to. Not thread-safe.</summary>
internal sealed class CannedTransport : HttpMessageHandler
{
    /// <summary>The body of the last request.</summary>
    public byte[] Sent { get; private set; } = [];

    /// <summary>The body of the next answer, JSON.</summary>
    public ReadOnlyMemory<byte> Answer { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent = request.Content is { } content ? await content.ReadAsByteArrayAsync(cancellationToken) : [];
        ReadOnlyMemoryContent answer = new(Answer);
        answer.Headers.ContentType = new("application/json");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = answer, RequestMessage = request };
    }
}
