using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>A message bus that keeps what xunit says about one sample until it is clear what the sample's result is.</summary>
internal sealed class RecordedMessages : IMessageBus
{
    private readonly Lock _lock = new();
    private readonly List<IMessageSinkMessage> _messages = new(8);

    public IReadOnlyList<IMessageSinkMessage> Messages => _messages;

    /// <summary>Whether xunit itself decided not to run the sample (explicit only, skipped).</summary>
    public bool IsNotRun => _messages.Exists(m => m is ITestNotRun or ITestSkipped);

    /// <summary>What xunit says went wrong, or null.</summary>
    public string? FailureText => _messages.OfType<ITestFailed>().FirstOrDefault() is { } failed
        ? $"{failed.ExceptionTypes.FirstOrDefault()}: {failed.Messages.FirstOrDefault()}"
        : null;

    public bool QueueMessage(IMessageSinkMessage message)
    {
        // Every message goes to every listener, and these two of a sample's seven say nothing that one shows.
        if (message is ITestClassConstructionStarting or ITestClassConstructionFinished) return true;
        if (message is TestResultMessage result) result.Output = HarmlessOutput.Of(result.Output);
        if (message is TestOutput output) output.Output = HarmlessOutput.Of(output.Output);
        lock (_lock) _messages.Add(message);
        return true;
    }

    public void Dispose()
    {
    }
}
