using GptFathom.Xunit;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Tests.Xunit;

public sealed class TestMessagesTests
{
    private static readonly SampleTestCase Case = MadeCases.Benchmark(nameof(MadeCases.IDeclared.Math), "a").Samples[0];

    [Theory]
    [InlineData("passed", "TestPassed", 0, 0)]
    [InlineData("skipped", "TestSkipped", 0, 1)]
    [InlineData("failed", "TestFailed", 1, 0)]
    public void A_case_that_xunit_did_not_run_is_told_from_start_to_finish(string verdict, string result, int failed, int skipped)
    {
        IMessageSinkMessage[] messages = [.. TestMessages.For(Case, null, Verdict(verdict))];
        Assert.Equal(["TestCaseStarting", "TestStarting", result, "TestFinished", "TestCaseFinished"], messages.Select(m => m.GetType().Name));
        Assert.All(messages.OfType<ITestCaseMessage>(), m => Assert.Equal(Case.UniqueID, m.TestCaseUniqueID));
        ITestCaseFinished finished = (ITestCaseFinished)messages[^1];
        Assert.Equal((1, failed, skipped), (finished.TestsTotal, finished.TestsFailed, finished.TestsSkipped));
    }

    [Fact]
    public void A_failure_has_its_text_as_message_and_a_skip_as_reason()
    {
        Assert.Equal(["text"], Assert.Single(TestMessages.For(Case, null, Verdict("failed")).OfType<ITestFailed>()).Messages);
        Assert.Equal("text", Assert.Single(TestMessages.For(Case, null, Verdict("skipped")).OfType<ITestSkipped>()).Reason);
        Assert.Equal("text", Assert.Single(TestMessages.For(Case, null, TestVerdict.PassedWith("text")).OfType<ITestPassed>()).Output);
    }

    [Fact]
    public void A_sample_that_passed_keeps_what_xunit_said()
    {
        RecordedMessages recorded = Recorded();
        Assert.Same(recorded.Messages, TestMessages.For(Case, recorded, TestVerdict.Passed));
    }

    [Fact]
    public void Another_verdict_replaces_the_result_and_keeps_its_time_and_output_and_everything_else()
    {
        RecordedMessages recorded = Recorded();
        IMessageSinkMessage[] messages = [.. TestMessages.For(Case, recorded, Verdict("failed"))];
        Assert.Equal(recorded.Messages.Where(m => m is not ITestPassed), messages.Where(m => m is not ITestFailed));
        ITestFailed failed = Assert.Single(messages.OfType<ITestFailed>());
        Assert.Equal((1.5m, "said by the body", "test"), (failed.ExecutionTime, failed.Output, failed.TestUniqueID));
        Assert.Equal(recorded.Messages.Count, messages.Length);
    }

    [Fact]
    public void A_sample_that_xunit_gave_no_result_is_told_from_the_start()
    {
        using RecordedMessages nothing = new();
        Assert.Equal(5, TestMessages.For(Case, nothing, Verdict("failed")).Count());
    }

    [Fact]
    public void What_a_body_wrote_is_recorded_without_commands_for_a_log()
    {
        using RecordedMessages recorded = Recorded("said\n::error::boom");
        Assert.Equal("said\n: :error: :boom".ReplaceLineEndings(), Assert.Single(recorded.Messages.OfType<ITestPassed>()).Output);
    }

    private static TestVerdict Verdict(string verdict) => verdict switch
    {
        "passed" => TestVerdict.Passed,
        "skipped" => TestVerdict.Skipped("text"),
        _ => TestVerdict.Failed("text"),
    };

    private static RecordedMessages Recorded(string output = "said by the body")
    {
        RecordedMessages recorded = new();
        foreach (IMessageSinkMessage message in TestMessages.For(Case, null, TestVerdict.Passed))
        {
            recorded.QueueMessage(message is ITestPassed passed
                ? new TestPassed
                {
                    AssemblyUniqueID = passed.AssemblyUniqueID, TestCollectionUniqueID = passed.TestCollectionUniqueID, TestClassUniqueID = null, TestMethodUniqueID = null,
                    TestCaseUniqueID = Case.UniqueID, TestUniqueID = "test", ExecutionTime = 1.5m, FinishTime = passed.FinishTime, Output = output, Warnings = null,
                }
                : message);
        }
        return recorded;
    }
}
