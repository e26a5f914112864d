using System.Reflection;
using System.Text.Json;

namespace GptFathom.Prompting;

/// <summary>How samples become the texts of a prompt.</summary>
internal sealed class PromptTemplate
{
    private readonly TemplateText? _system;
    private readonly TemplateText _question;
    private readonly TemplateText _answer;

    private PromptTemplate(TemplateText? system, string question, string answer, params IReadOnlyList<KeyValuePair<string, string>> settings) =>
        (_system, _question, _answer, Settings) = (system, new TemplateText(question), new TemplateText(answer), settings);

    /// <summary>What the fingerprint says of the template.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings { get; }

    /// <summary>Whether every model is asked in one text that nothing ends.</summary>
    public bool IsFlattened { get; private init; }

    /// <summary>The question as the dataset has it, after an instruction if there is one.</summary>
    public static PromptTemplate Plain(string? instruction)
    {
        KeyValuePair<string, string> template = new("template", "chat/1");
        return instruction is null
            ? new(null, "{{input}}", "{{target}}", template)
            : new(TemplateText.Literal(instruction), "{{input}}", "{{target}}", template, new("instruction", new ContentHash().Add(instruction).ToString()));
    }

    /// <summary>Reads a template by its name: the one that the assembly of the benchmark carries, else a file.</summary>
    /// <exception cref="FathomException">There is no such template, or it is malformed.</exception>
    public static PromptTemplate Read(string name, Assembly assembly, IDataFiles files)
    {
        string path = $"Templates/{name}.json";
        byte[]? embedded = Embedded(assembly, name);
        string file = embedded is null ? files.Find(path) : $"{assembly.GetName().Name}: {path}";
        try
        {
            PromptTemplateFile content = PromptTemplateFile.Parse(embedded ?? File.ReadAllBytes(file));
            TemplateText? system = content.System is null ? null : new TemplateText(content.System);
            return new(system, content.Question, content.Answer, new("template", $"{name}/{content.Version}"), new("templateHash", content.Hash)) { IsFlattened = content.Flattened };
        }
        catch (Exception problem) when (problem is JsonException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new FathomException($"{file}: expected a template with 'version', 'question', 'answer' and perhaps 'system'; {problem.Message}", problem);
        }
    }

    private static byte[]? Embedded(Assembly assembly, string name)
    {
        using Stream? stream = assembly.IsDynamic ? null : assembly.GetManifestResourceStream($"fathom.templates/{name}.json");
        if (stream is null) return null;
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }

    public string? System(Sample sample) => _system?.Render(new SampleFields(sample)) is { Length: > 0 } system ? system : null;

    public string Question(Sample sample) => _question.Render(new SampleFields(sample));

    public string Answer(Sample exemplar) => _answer.Render(new SampleFields(exemplar));
}
