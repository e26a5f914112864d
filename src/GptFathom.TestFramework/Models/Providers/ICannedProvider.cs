namespace GptFathom.Models.Providers;

/// <summary>A provider that can be called over a transport that reaches nobody.</summary>
internal interface ICannedProvider : IModelProvider
{
    /// <summary>The body of a response, JSON.</summary>
    string CannedReply { get; }
}
