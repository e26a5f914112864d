using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>The messages that report one test case with a given verdict: xunit's own where it ran the case, with the result put in its place.</summary>
internal static class TestMessages
{
    /// <summary>Type name that a failed test shows.</summary>
    private const string FailureType = "GptFathom.GateFailedException";

    private static readonly Dictionary<string, TestAttachment> NoAttachments = [];

    public static IEnumerable<IMessageSinkMessage> For(FathomTestCase testCase, RecordedMessages? recorded, TestVerdict verdict)
    {
        if (recorded is null) return Made(testCase, verdict);
        return recorded.Messages.Any(IsResult) ? Rewritten(recorded, verdict) : Made(testCase, verdict);
    }

    private static IEnumerable<IMessageSinkMessage> Rewritten(RecordedMessages recorded, TestVerdict verdict) => verdict == TestVerdict.Passed
        ? recorded.Messages
        : recorded.Messages.Select(message => message switch
        {
            ITestResultMessage result when IsResult(message) => Result(
                new TestIds(result.AssemblyUniqueID, result.TestCollectionUniqueID, result.TestClassUniqueID, result.TestMethodUniqueID, result.TestCaseUniqueID, result.TestUniqueID),
                verdict, result.ExecutionTime, result.FinishTime, result.Output),
            _ => message,
        });

    // xunit counts "finished" among the result messages, too.
    private static bool IsResult(IMessageSinkMessage message) => message is ITestResultMessage and not ITestFinished;

    private static IEnumerable<IMessageSinkMessage> Made(FathomTestCase testCase, TestVerdict verdict)
    {
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        TestIds ids = TestIds.Of(testCase);
        yield return new TestCaseStarting
        {
            AssemblyUniqueID = ids.Assembly, TestCollectionUniqueID = ids.Collection, TestClassUniqueID = ids.Class, TestMethodUniqueID = ids.Method,
            TestCaseUniqueID = ids.Case, TestCaseDisplayName = testCase.TestCaseDisplayName, Explicit = testCase.Explicit, SkipReason = null,
            SourceFilePath = testCase.SourceFilePath, SourceLineNumber = testCase.SourceLineNumber, StartTime = now, Traits = testCase.Traits,
            TestClassMetadataToken = testCase.TestClassMetadataToken, TestClassName = testCase.TestClassName, TestClassNamespace = testCase.TestClassNamespace,
            TestClassSimpleName = testCase.TestClassSimpleName, TestMethodArity = 0, TestMethodMetadataToken = testCase.TestMethodMetadataToken,
            TestMethodName = testCase.TestMethodName, TestMethodParameterTypesVSTest = testCase.TestMethodParameterTypesVSTest,
            TestMethodReturnTypeVSTest = testCase.TestMethodReturnTypeVSTest,
        };
        yield return new TestStarting
        {
            AssemblyUniqueID = ids.Assembly, TestCollectionUniqueID = ids.Collection, TestClassUniqueID = ids.Class, TestMethodUniqueID = ids.Method,
            TestCaseUniqueID = ids.Case, TestUniqueID = ids.Test, TestDisplayName = testCase.TestCaseDisplayName, TestLabel = null, Explicit = testCase.Explicit,
            StartTime = now, Timeout = 0, Traits = testCase.Traits,
        };
        yield return Result(ids, verdict, 0, now, "");
        yield return new TestFinished
        {
            AssemblyUniqueID = ids.Assembly, TestCollectionUniqueID = ids.Collection, TestClassUniqueID = ids.Class, TestMethodUniqueID = ids.Method,
            TestCaseUniqueID = ids.Case, TestUniqueID = ids.Test, ExecutionTime = 0, FinishTime = now, Output = verdict.Output ?? "", Warnings = null,
            Attachments = NoAttachments,
        };
        yield return new TestCaseFinished
        {
            AssemblyUniqueID = ids.Assembly, TestCollectionUniqueID = ids.Collection, TestClassUniqueID = ids.Class, TestMethodUniqueID = ids.Method,
            TestCaseUniqueID = ids.Case, ExecutionTime = 0, FinishTime = now, TestsTotal = 1, TestsFailed = verdict.IsFailure ? 1 : 0,
            TestsSkipped = verdict.SkipReason is null ? 0 : 1, TestsNotRun = 0,
        };
    }

    private static TestResultMessage Result(TestIds ids, TestVerdict verdict, decimal time, DateTimeOffset finish, string output)
    {
        string text = verdict.Output is null ? output : output + verdict.Output;
        if (verdict.Failure is { } failure)
        {
            return new TestFailed
            {
                AssemblyUniqueID = ids.Assembly, TestCollectionUniqueID = ids.Collection, TestClassUniqueID = ids.Class, TestMethodUniqueID = ids.Method,
                TestCaseUniqueID = ids.Case, TestUniqueID = ids.Test, ExecutionTime = time, FinishTime = finish, Output = text, Warnings = null,
                Cause = FailureCause.Assertion, ExceptionParentIndices = [-1], ExceptionTypes = [FailureType], Messages = [failure], StackTraces = [null],
            };
        }
        if (verdict.SkipReason is { } reason)
        {
            return new TestSkipped
            {
                AssemblyUniqueID = ids.Assembly, TestCollectionUniqueID = ids.Collection, TestClassUniqueID = ids.Class, TestMethodUniqueID = ids.Method,
                TestCaseUniqueID = ids.Case, TestUniqueID = ids.Test, ExecutionTime = time, FinishTime = finish, Output = text, Warnings = null, Reason = reason,
            };
        }
        return new TestPassed
        {
            AssemblyUniqueID = ids.Assembly, TestCollectionUniqueID = ids.Collection, TestClassUniqueID = ids.Class, TestMethodUniqueID = ids.Method,
            TestCaseUniqueID = ids.Case, TestUniqueID = ids.Test, ExecutionTime = time, FinishTime = finish, Output = text, Warnings = null,
        };
    }
}
