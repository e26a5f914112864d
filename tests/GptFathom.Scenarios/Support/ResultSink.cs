using System.Collections.Concurrent;
using Xunit.Sdk;

namespace GptFathom.Scenarios.Support;

/// <summary>Takes the results of tests as TRX would have them.</summary>
internal sealed class ResultSink : IMessageSink
{
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<CaseResult> _results = new();

    public IReadOnlyList<CaseResult> Results => [.. _results];

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            case ITestStarting starting:
                _names[starting.TestUniqueID] = starting.TestDisplayName;
                break;
            case ITestPassed passed:
                Add(passed, CaseResult.Passed, "", "");
                break;
            case ITestFailed failed:
                Add(failed, CaseResult.Failed, ExceptionUtility.CombineMessages(failed), "");
                break;
            case ITestSkipped skipped:
                Add(skipped, CaseResult.Skipped, "", skipped.Reason);
                break;
        }
        return true;
    }

    private void Add(ITestResultMessage result, string outcome, string message, string reason)
    {
        string output = result.Output.Length > 0 && reason.Length > 0 ? $"{result.Output}\n{reason}" : result.Output + reason;
        _results.Enqueue(new CaseResult(_names[result.TestUniqueID], outcome, message, output));
    }
}
