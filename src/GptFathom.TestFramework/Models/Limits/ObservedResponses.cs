namespace GptFathom.Models.Limits;

/// <summary>Shows every answer of a provider to the limits.</summary>
internal sealed class ObservedResponses(CallLimits limits) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        limits.Answered(response.StatusCode, response.Headers);
        return response;
    }
}
