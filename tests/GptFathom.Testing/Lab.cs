
namespace GptFathom.Testing;

/// <summary>A model "lab" behind the key "lab", configured by the environment of one run.</summary>
public static class Lab
{
    public const string Secret = "sk-lab/very+secret=0123456789";

    /// <param name="endpoint">Where the model is.</param>
    /// <param name="hosts">What the key is bound to; null leaves it unbound.</param>
    /// <param name="key">The key's value; null leaves it unset.</param>
    public static Dictionary<string, string?> Environment(string endpoint, string? hosts = "127.0.0.1", string? key = Secret) => new()
    {
        ["FATHOM__MODELS__LAB__ENDPOINT"] = endpoint,
        ["FATHOM__MODELS__LAB__KEY"] = "lab",
        ["FATHOM__MODELS__LAB__MAXRETRIES"] = "1",
        ["FATHOM__CANDIDATE"] = "lab",
        ["FATHOM__KEYS__LAB__HOSTS"] = hosts,
        ["FATHOM__KEYS__LAB__VALUE"] = key,
    };

    public static Task<TestRun> TestAsync(ITestApplication application, string checkout, IReadOnlyDictionary<string, string?> environment, params string[] arguments) =>
        application.TestAsync(checkout, Path.Combine(checkout, "results"), arguments, environment);
}
