using Xunit.v3;

namespace GptFathom.Xunit;

/// <summary>xunit's case runner for one sample.</summary>
internal sealed class SampleCaseRunner : XunitTestCaseRunnerBase<SampleCaseContext, IXunitTestCase, IXunitTest>
{
    public static readonly SampleCaseRunner Instance = new();

    public async ValueTask<RunSummary> Run(SampleTestCase testCase, SampleRun run)
    {
        await using SampleCaseContext context = new(testCase, [new SampleTest(testCase)], run);
        await context.InitializeAsync();
        return await Run(context);
    }
}
