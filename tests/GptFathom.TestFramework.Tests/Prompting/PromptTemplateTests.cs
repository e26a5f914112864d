using GptFathom.Prompting;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Prompting;

public sealed class PromptTemplateTests : IDisposable
{
    private static readonly Sample Question = new() { Id = "1", Input = "2 + 2?", Targets = ["4"] };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_template_is_a_file_of_texts()
    {
        PromptTemplate template = Read("""{"version":3,"system":"Add{{#group}} {{group}}{{/group}}.","question":"Q {{input}}","answer":"= {{target}}"}""");
        Assert.Equal(("Add.", "Q 2 + 2?", "= 4", false), (template.System(Question), template.Question(Question), template.Answer(Question), template.IsFlattened));
        Assert.Equal("Add sums.", template.System(Question with { Group = "sums" }));
        Assert.Contains(new("template", "sum/3"), template.Settings);
    }

    [Theory]
    [InlineData("""{"version":1,"question":"{{input}}","answer":""}""")]
    [InlineData("""{"version":1,"system":"{{group}}","question":"{{input}}","answer":""}""")]
    public void A_system_line_that_is_empty_is_none(string text) => Assert.Null(Read(text).System(Question));

    [Fact]
    public void The_layout_of_the_file_is_no_setting_and_each_text_is()
    {
        string first = Settings("""{"version":1,"question":"q","answer":"a"}""");
        Assert.Equal(first, Settings("\uFEFF{ // a comment\n \"answer\": \"a\", \"question\": \"q\",\r\n \"version\": 1, }"));
        string[] others =
        [
            """{"version":2,"question":"q","answer":"a"}""", """{"version":1,"question":"r","answer":"a"}""", """{"version":1,"question":"q","answer":"b"}""",
            """{"version":1,"system":"","question":"q","answer":"a"}""", """{"version":1,"question":"q","answer":"a","flattened":true}""",
        ];
        Assert.Equal(6, others.Select(Settings).Append(first).Distinct().Count());
    }

    [Theory]
    [InlineData("""{"version":1,"question":"q"}""", "answer")]
    [InlineData("""{"version":1,"question":"q","answer":"a","sytem":"s"}""", "sytem")]
    [InlineData("""{"version":1,"question":null,"answer":"a"}""", "question")]
    [InlineData("""{"version":"one","question":"q","answer":"a"}""", "version")]
    [InlineData("""{"version":1,"question":"{{#choices}}","answer":"a"}""", "the section '{{#choices}}' is not closed")]
    [InlineData("null", "null")]
    [InlineData("", "")]
    [InlineData("[", "")]
    public void A_malformed_template_names_its_file_and_what_was_expected(string text, string detail)
    {
        FathomException problem = Assert.Throws<FathomException>(() => Read(text));
        Assert.StartsWith($"{_folder.PathOf("Templates/sum.json")}: expected a template with 'version', 'question', 'answer' and perhaps 'system'; ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(detail, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_is_not_there_is_named_with_the_folders() =>
        Assert.StartsWith("no data: 'Templates/sum.json' is in none of ", Assert.Throws<FathomException>(() => PromptTemplate.Read("sum", GetType().Assembly, TestHost.FoldersIn(_folder))).Message, StringComparison.Ordinal);

    private string Settings(string text) => string.Join(' ', Read(text).Settings);

    private PromptTemplate Read(string text)
    {
        _folder.Write("Templates/sum.json", text);
        return PromptTemplate.Read("sum", GetType().Assembly, TestHost.FoldersIn(_folder));
    }
}
