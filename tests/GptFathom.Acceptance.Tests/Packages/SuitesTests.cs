using System.Text.Json;
using GptFathom.Acceptance.Support;
using Xunit;

namespace GptFathom.Acceptance.Packages;

/// <summary>A team's own project that names a benchmark of the packed suites beside its own.</summary>
public sealed class SuitesTests(UpgradeProject project) : IAsyncLifetime
{
    private const string Name = "Team";
    private const int Questions = 12;

    private static readonly string[] Benchmarks = ["doubling", "gsm8k"];

    private Newcomer? _newcomer;

    private Newcomer Newcomer => _newcomer!;

    public async ValueTask InitializeAsync()
    {
        _newcomer = new Newcomer(await project.FeedAsync());
        Write($"{Name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="GptFathom.Suites" Version="{Newcomer.Feed.Version}" />
                <PackageReference Include="xunit.v3.mtp-v2" Version="4.0.2" />
              </ItemGroup>
            </Project>
            """);
        Write("global.json", """{"test":{"runner":"Microsoft.Testing.Platform"}}""");
        Write("fathom.json", """
            {
              "candidate": "right",
              "models": { "right": { "api": "scripted", "file": "right.jsonl" }, "wrong": { "api": "scripted", "file": "wrong.jsonl" } }
            }
            """);
        Write("Code.cs", """
            using GptFathom.Suites;

            [assembly: Benchmarks(typeof(Gsm8k))]

            public sealed class Doubling
            {
                [Benchmark("doubling", Capability.Reasoning)]
                [JsonLines("data/doubling.jsonl")]
                public Task<Score> Double(Question question, CancellationToken cancellation) =>
                    question.AskAsync(Extractors.FinalNumber, Metrics.NumberEquality, cancellation);
            }
            """);
        int[] numbers = [.. Enumerable.Range(1, Questions)];
        Write("data/doubling.jsonl", Lines(numbers.Select(n => new { input = Double(n), target = $"{2 * n}" })));
        Write("data/gsm8k/test.jsonl", Lines(numbers.Select(n => new { question = Apples(n), answer = $"{n} and 3 are {n + 3}.\n#### {n + 3}" })));
        Write("data/gsm8k/gpt-fathom/fewshot.jsonl", Lines(numbers[..8].Select(n => new { question = Apples(100 + n), answer = $"That is {n + 103}.\n#### {n + 103}" })));
        Write("right.jsonl", Lines(numbers.SelectMany(n => new[] { new { prompt = Double(n), completion = $"{2 * n}" }, new { prompt = Apples(n), completion = $"The answer is {n + 3}." } })));
        Write("wrong.jsonl", Lines(numbers.SelectMany(n => new[] { new { prompt = Double(n), completion = $"{2 * n}" }, new { prompt = Apples(n), completion = "The answer is 0." } })));
    }

    [Fact]
    public async Task Both_are_one_family_with_snapshots_in_the_project_green_as_accepted_and_red_where_one_drops()
    {
        (await Newcomer.DotnetAsync(Name, "run")).ExitsWith(0);
        (await Newcomer.DotnetAsync(Name, "run", "--no-build", "--", "accept")).ExitsWith(0);
        ProcessResult green = await Newcomer.DotnetAsync(Name, "test", "--no-build");
        ProcessResult red = await Newcomer.DotnetAsync(Name, "test", "--no-build", "--fathom-candidate", "wrong", "--results-directory", "red");

        green.ExitsWith(0);
        string[] verified = [.. Directory.GetFiles(Newcomer.PathOf(Name, "Snapshots"), "*.verified.jsonl").Select(file => Path.GetFileName(file).Split('.')[0]).Order(StringComparer.Ordinal)];
        Assert.Equal(Benchmarks, verified);
        red.ExitsWith(2);
        Assert.Equal([("doubling", "Held", 2), ("gsm8k", "Regressed", 2)], await VerdictsAsync());
    }

    private async Task<IReadOnlyList<(string Id, string Verdict, int Family)>> VerdictsAsync()
    {
        string text = await File.ReadAllTextAsync(Newcomer.PathOf(Name, "red", "fathom-verdict.json"), TestContext.Current.CancellationToken);
        using JsonDocument verdict = JsonDocument.Parse(text);
        return [.. verdict.RootElement.GetProperty("benchmarks").EnumerateArray()
            .Select(b => (b.GetProperty("id").GetString()!, b.GetProperty("verdict").GetString()!, b.GetProperty("family").GetInt32()))
            .Order()];
    }

    private static string Double(int n) => $"What is twice {n}?";

    private static string Apples(int n) => $"Ada has {n} apples and picks 3 more. How many has she now?";

    private static string Lines<T>(IEnumerable<T> rows) => string.Concat(rows.Select(row => JsonSerializer.Serialize(row) + "\n"));

    private void Write(string name, string text)
    {
        string path = Newcomer.PathOf(Name, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public ValueTask DisposeAsync()
    {
        _newcomer?.Dispose();
        return ValueTask.CompletedTask;
    }
}
