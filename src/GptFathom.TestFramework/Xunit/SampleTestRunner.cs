using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>xunit's test runner for one sample.</summary>
internal sealed class SampleTestRunner : XunitTestRunnerBase<SampleTestContext, IXunitTest>
{
    public static readonly SampleTestRunner Instance = new();

    public async ValueTask<RunSummary> Run(IXunitTest test, SampleRun run)
    {
        await using SampleTestContext context = new(test, run);
        await context.InitializeAsync();
        return await Run(context);
    }

    // Not written line by line while the test runs: each line would be a message of its own to every listener.
    protected override async ValueTask<string> GetTestOutput(SampleTestContext ctxt) => await base.GetTestOutput(ctxt) + ctxt.Trial.Output;
}
