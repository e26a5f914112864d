using System.Text.RegularExpressions;
using Xunit;

namespace GptFathom.Acceptance.Packages;

/// <summary>What the package adds to a build.</summary>
public sealed class BuildTests(TemplateProject template) : IClassFixture<TemplateProject>
{
    private const string Runner = """{"test":{"runner":"Microsoft.Testing.Platform"}}""";

    private Newcomer Newcomer => template.Newcomer;

    [Fact]
    public async Task Without_the_runner_in_a_global_json_dotnet_test_stops_with_FATHOM001_and_the_JSON_that_mends_it()
    {
        const string name = "Runner";
        template.CopyTo(name);
        string settings = Newcomer.PathOf(name, "global.json");
        File.Delete(settings);

        ProcessResult without = await Newcomer.DotnetAsync(name, "test");
        await File.WriteAllTextAsync(settings, "{}", TestContext.Current.CancellationToken);
        ProcessResult other = await Newcomer.DotnetAsync(name, "test");
        ProcessResult run = await Newcomer.DotnetAsync(name, "run");
        await File.WriteAllTextAsync(settings, Runner, TestContext.Current.CancellationToken);
        ProcessResult mended = await Newcomer.DotnetAsync(name, "test");

        without.ExitsWith(1);
        Assert.Contains("error FATHOM001:", without.Output, StringComparison.Ordinal);
        Assert.Contains($"write a global.json in {Newcomer.PathOf(name)} (or above) that says {Runner}", without.Output, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(without.Output, "error [A-Z]+[0-9]*:").Select(m => m.Value).Distinct());
        Assert.Contains($"add to {settings} {Runner}", other.Output, StringComparison.Ordinal);
        run.ExitsWith(0);
        mended.ExitsWith(0);
    }

    [Fact]
    public async Task A_dataset_outside_of_the_project_is_refused()
    {
        const string name = "Outside";
        template.CopyTo(name);
        await File.WriteAllTextAsync(Newcomer.PathOf("outside.jsonl"), "{}", TestContext.Current.CancellationToken);
        template.Edit(name, $"{name}.csproj", "<FathomDataset Include=\"data/*.jsonl\" />", "<FathomDataset Include=\"../outside.jsonl\" />");

        ProcessResult build = await Newcomer.DotnetAsync(name, "build");

        build.ExitsWith(1);
        Assert.Contains($"{name}.csproj : error FATHOM002: The dataset '../outside.jsonl' leads outside; expected a path inside the project's folder.", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Datasets_are_read_in_place_copied_for_an_output_that_moves_and_watched()
    {
        const string name = "Datasets";
        template.CopyTo(name);

        (await Newcomer.DotnetAsync(name, "build")).ExitsWith(0);
        await File.AppendAllTextAsync(
            Newcomer.PathOf(name, "data", "tickets.jsonl"), """{"id":"ticket-11","ticket":"Where is my parcel?","queue":"shipping"}""" + "\n", TestContext.Current.CancellationToken);
        ProcessResult listed = await Newcomer.DotnetAsync(name, "test", "--no-build", "--list-tests");
        ProcessResult watched = await Newcomer.DotnetAsync(name, "msbuild", "-getItem:Watch");

        Assert.Contains("support-tickets/ticket-11", listed.Output, StringComparison.Ordinal);
        string[] copied = [.. Directory.GetFiles(Newcomer.PathOf(name, "bin", "Debug", "net10.0"), "*.json*", SearchOption.AllDirectories).Select(file => Path.GetFileName(file))];
        Assert.Contains("tickets.jsonl", copied);
        Assert.Contains("support-tickets.verified.jsonl", copied);
        Assert.Contains("fathom.json", copied);
        Assert.DoesNotContain("fathom.schema.json", copied);
        Assert.Contains("tickets.jsonl", watched.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Candidate_and_baseline_can_be_properties_of_the_build()
    {
        const string name = "Properties";
        template.CopyTo(name);

        ProcessResult red = await Newcomer.DotnetAsync(name, "test", "-p:FathomCandidate=demo-2");
        ProcessResult held = await Newcomer.DotnetAsync(name, "test", "-p:FathomCandidate=demo-2", "-p:FathomBaseline=demo-2");
        ProcessResult stronger = await Newcomer.DotnetAsync(name, "test", "--fathom-candidate", "demo-1", "-p:FathomCandidate=demo-2");

        red.ExitsWith(2);
        held.ExitsWith(0);
        stronger.ExitsWith(0);
    }

    [Fact]
    public async Task The_gate_as_a_target_reports_each_failed_gate_as_an_error_at_its_benchmark_and_is_no_part_of_a_build()
    {
        const string name = "Gate";
        template.CopyTo(name);
        template.Edit(name, Path.Combine("models", "demo-2.jsonl"), "\"completion\": \"shipping\"", "\"completion\": \"x.cs(1,1): error CS0001: not of the compiler\"");

        ProcessResult build = await Newcomer.DotnetAsync(name, "build", "-p:FathomCandidate=demo-2");
        ProcessResult green = await Newcomer.DotnetAsync(name, "build", "-t:FathomGate");
        ProcessResult red = await Newcomer.DotnetAsync(name, "build", "-t:FathomGate", "-p:FathomGateArguments=--fathom-candidate demo-2");
        ProcessResult wrong = await Newcomer.DotnetAsync(name, "build", "-t:FathomGate", "-p:FathomGateArguments=--fathom-limit many");

        build.ExitsWith(0);
        green.ExitsWith(0);
        red.ExitsWith(1);
        string source = Regex.Escape(Newcomer.PathOf(name, "SupportTickets.cs"));
        Assert.Matches($@"(?m)^\s*{source}\(6\): error FATHOM101: support-tickets: Regressed", red.Output);
        Assert.Contains("error FATHOM103: Run: Regressed", red.Output, StringComparison.Ordinal);
        Assert.Contains("    3 Error(s)", red.Output, StringComparison.Ordinal);
        wrong.ExitsWith(1);
        Assert.Contains($"{name}.csproj : error FATHOM100: No gate failed, but the test application ended with exit code 5", wrong.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_project_without_xunit_is_told_what_it_lacks()
    {
        const string name = "Lone";
        template.CopyTo(name);
        template.Edit(name, $"{name}.csproj", "<PackageReference Include=\"xunit.v3.mtp-v2\" Version=\"4.0.2\" />", "");

        ProcessResult build = await Newcomer.DotnetAsync(name, "build");

        build.ExitsWith(1);
        Assert.Contains($"{name}.csproj : error FATHOM003: A project with benchmarks refers to the package xunit.v3.mtp-v2 as well", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Through_a_library_the_package_reaches_a_test_project_and_leaves_an_application_alone()
    {
        WriteProject("Library", "", $"""<PackageReference Include="GptFathom.TestFramework" Version="{Newcomer.Feed.Version}" />""", """
            public sealed class Doubles : ISampleSource
            {
                public async IAsyncEnumerable<Sample> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
                {
                    await Task.CompletedTask;
                    for (int n = 1; n <= 12; n++) yield return new Sample { Id = $"{n}", Input = $"{n}", Targets = [$"{2 * n}"] };
                }
            }
            """);
        const string library = """<ProjectReference Include="../Library/Library.csproj" />""";
        WriteProject("Application", "<OutputType>Exe</OutputType>", library, "Console.WriteLine(typeof(Doubles).Name);");
        WriteProject("Tests", "<OutputType>Exe</OutputType>", library + """<PackageReference Include="xunit.v3.mtp-v2" Version="4.0.2" />""", """
            public sealed class Doubling
            {
                [Benchmark("doubling", Capability.Math)]
                [Samples(typeof(Doubles))]
                public bool Double(Sample sample) => $"{2 * int.Parse(sample.Input)}" == sample.Target;
            }
            """);

        ProcessResult application = await Newcomer.DotnetAsync("Application", "run");
        ProcessResult tests = await Newcomer.DotnetAsync("Tests", "run");

        application.ExitsWith(0);
        Assert.Equal("Doubles", application.Output.Trim());
        tests.ExitsWith(0);
        Assert.Contains("total: 15", tests.Output, StringComparison.Ordinal);
    }

    private void WriteProject(string name, string properties, string references, string code)
    {
        Directory.CreateDirectory(Newcomer.PathOf(name));
        File.WriteAllText(Newcomer.PathOf(name, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>{references}</ItemGroup>
            </Project>
            """);
        File.WriteAllText(Newcomer.PathOf(name, "Code.cs"), code);
    }
}
