using Xunit;

namespace GptFathom.Acceptance.Packages;

/// <summary>What a project from the template carries along, and what it is told when it asks for what it does not carry.</summary>
public sealed class OutputTests(TemplateProject template) : IClassFixture<TemplateProject>
{
    private const long MostBytes = 17_000_000;

    private Newcomer Newcomer => template.Newcomer;

    [Fact]
    public async Task The_assemblies_of_a_new_project_stay_below_17_MB()
    {
        const string name = "Light";
        template.CopyTo(name);

        (await Newcomer.DotnetAsync(name, "build")).ExitsWith(0);

        FileInfo[] assemblies = new DirectoryInfo(Newcomer.PathOf(name, "bin")).GetFiles("*.dll", SearchOption.AllDirectories);
        string largest = string.Join(", ", assemblies.OrderByDescending(f => f.Length).Take(8).Select(f => $"{f.Name} {f.Length:N0}"));
        Assert.True(assemblies.Sum(f => f.Length) < MostBytes, $"{assemblies.Sum(f => f.Length):N0} bytes; the largest: {largest}");
    }

    [Theory]
    [InlineData("Anthropic", """{ "api": "anthropic" }""", "model 'next': api 'anthropic' needs the package GptFathom.Anthropic")]
    [InlineData("Tokenizers", """{ "tokenizer": "o200k_base" }""", "model 'next': tokenizer 'o200k_base' needs the package GptFathom.Tokenizers")]
    public async Task A_model_that_needs_a_package_is_told_its_name(string name, string model, string expected)
    {
        template.CopyTo(name);
        template.Edit(name, "fathom.json", "\"demo-2\": {", $"\"next\": {model}, \"demo-2\": {{");

        ProcessResult run = await Newcomer.DotnetAsync(name, "test", "--fathom-candidate", "next");

        run.ExitsWith(2);
        run.ShowsNoStackTrace();
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Parquet", "rows.parquet", ".parquet")]
    [InlineData("Arrow", "rows.arrow", ".arrow")]
    [InlineData("Bzip2", "rows.jsonl.bz2", ".bz2")]
    public async Task A_file_that_needs_a_package_is_told_its_name(string name, string file, string extension)
    {
        template.CopyTo(name);
        await File.WriteAllBytesAsync(Newcomer.PathOf(name, "data", file), [1, 2, 3], TestContext.Current.CancellationToken);
        template.Edit(name, "SupportTickets.cs", "JsonLines(\"data/tickets.jsonl\"", $"Rows(\"data/{file}\"");

        ProcessResult run = await Newcomer.DotnetAsync(name, "test");

        run.ExitsWith(2);
        run.ShowsNoStackTrace();
        Assert.Contains($"{file}: reading '{extension}' needs the package GptFathom.Formats", run.Output, StringComparison.Ordinal);
    }
}
