namespace GptFathom.Testing;

/// <summary>A user's project with benchmarks, and what runs it.</summary>
public interface IUpgradeProject : ITestApplication
{
    /// <summary>Runs that scenarios accepted, for those that begin alike.</summary>
    AcceptedRuns AcceptedRuns { get; }

    /// <summary>A checkout of the project in a folder of its own.</summary>
    Task<string> CheckOutAsync();
}
