namespace GptFathom.Tests.Support;

/// <summary>Samples of which only the targets matter.</summary>
internal static class Samples
{
    public static Sample Of(params string[] targets) => new() { Id = "1", Input = "", Targets = targets };
}
