namespace GptFathom.Acceptance.Support;

/// <summary>What a scenario does only in processes.</summary>
internal static class ScenarioProcesses
{
    /// <summary><c>dotnet test</c> on the scenario's project.</summary>
    public static Task<TestRun> DotnetTestAsync(this Scenario scenario, params string[] arguments) => scenario.DotnetTestAsync(null, arguments);

    /// <inheritdoc cref="DotnetTestAsync(Scenario, string[])" />
    public static Task<TestRun> DotnetTestAsync(this Scenario scenario, IReadOnlyDictionary<string, string?>? environment, params string[] arguments) =>
        TestProcess.RunAsync(scenario.Folder, scenario.PathOf("Upgrade.csproj"), scenario.NewResults(), arguments, environment);

    /// <summary>The built application, not waited for.</summary>
    public static RunningProcess Start(this Scenario scenario, params string[] arguments) => RunningProcess.Start(scenario.Folder, scenario.Application(), arguments);

    public static string Application(this Scenario scenario) => UpgradeProject.Application(scenario.Folder);
}
