using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>Makes a model in code, for <see cref="ModelClientAttribute"/>. Needs a constructor without parameters.</summary>
public interface IModelFactory
{
    /// <summary>
    /// Makes the client, once a run and before the first sample; it is disposed of with the run. It is called for many samples at once. What it throws as
    /// <see cref="HttpRequestException"/>, <see cref="IOException"/> or <see cref="TimeoutException"/> is tried again; any other exception makes the sample an
    /// error.
    /// </summary>
    /// <param name="model">The <c>model</c> of the entry in <c>fathom.json</c>, or the name that the client is registered under.</param>
    IChatClient CreateClient(string model);
}
