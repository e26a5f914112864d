using GptFathom.Datasets;
using GptFathom.Prompting;
using Xunit;

namespace GptFathom.Suites.Tests;

public sealed class TemplateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_template_of_a_benchmark_is_that_of_its_library_whatever_the_project_has_under_that_name()
    {
        _folder.Write("Templates/word-problem.json", """{ "version": 9, "question": "{{input}}", "answer": "{{target}}" }""");
        DataFolders files = new([_folder.Root]);
        Assert.Contains(new("template", "word-problem/9"), PromptTemplate.Read("word-problem", GetType().Assembly, files).Settings);
        Assert.DoesNotContain(new("template", "word-problem/9"), PromptTemplate.Read("word-problem", typeof(Gsm8k).Assembly, files).Settings);
    }
}
