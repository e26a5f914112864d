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
}
