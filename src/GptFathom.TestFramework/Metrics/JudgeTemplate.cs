using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>
/// The prompt of a judge, as data: a system message and, below a line <c>---</c>, a user message. <c>{{code}}</c> stands for the code that fences what is
/// judged; <c>{{conversation}}</c>, <c>{{references}}</c>, <c>{{answer}}</c> (or <c>{{answerA}}</c> and <c>{{answerB}}</c>) for the fenced parts;
/// <c>{{rubric}}</c>, <c>{{lowest}}</c> and <c>{{highest}}</c> for a rubric and its scale.
/// </summary>
public sealed partial class JudgeTemplate
{
    private readonly string[] _parts;

    private JudgeTemplate(string id, string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        _parts = text.Split("\n---\n");
        Id = $"{id}#{new ContentHash().Add(text).ToString()[..8]}";
    }

    /// <summary>Name and version, with the beginning of a hash of the text. Part of the fingerprint.</summary>
    public string Id { get; }

    /// <summary>Grades one answer by a rubric; the verdict is <c>[[N]]</c>.</summary>
    public static JudgeTemplate Rubric { get; } = Embedded("rubric", 1);

    /// <summary>Compares two answers; the verdict is <c>[[A]]</c>, <c>[[B]]</c> or, for neither, <c>[[C]]</c>.</summary>
    public static JudgeTemplate Pairwise { get; } = Embedded("pairwise", 1);

    internal static JudgeTemplate Toxicity { get; } = Embedded("toxicity", 1);

    /// <summary>A template of one's own.</summary>
    /// <param name="id">Name and version, such as <c>tone/1</c>.</param>
    /// <param name="text">The text; it has to fence what it shows and say so: <see cref="Rubric"/> is an example.</param>
    /// <exception cref="FathomException">It has no line <c>---</c>, or does not name the code.</exception>
    public static JudgeTemplate FromText(string id, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(text);
        JudgeTemplate template = new(id, text);
        if (template._parts.Length != 2)
            throw new FathomException($"The judge's template '{id}' has {template._parts.Length} parts; expected a system and a user message, with a line --- between them.");
        return template._parts[0].Contains("{{code}}", StringComparison.Ordinal)
            ? template
            : throw new FathomException($"The judge's template '{id}' does not name {{{{code}}}} in its system message; the judge must know what is fenced.");
    }

    /// <summary>The messages with all values in place. What a value holds is never taken for a place.</summary>
    internal IReadOnlyList<ChatMessage> Render(IReadOnlyDictionary<string, string> values) =>
        [new ChatMessage(ChatRole.System, Fill(_parts[0], values)), new ChatMessage(ChatRole.User, Fill(_parts[1], values))];

    private string Fill(string text, IReadOnlyDictionary<string, string> values) => Place().Replace(text, place =>
        values.GetValueOrDefault(place.Groups[1].Value)
        ?? throw new FathomException($"The judge's template '{Id}' names {place.Value}; known here: {string.Join(", ", values.Keys)}.")).Trim();

    private static JudgeTemplate Embedded(string name, int version)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"judge.{name}.{version}.txt")!;
        using StreamReader reader = new(stream);
        return FromText($"{name}/{version}", reader.ReadToEnd());
    }

    [GeneratedRegex(@"\{\{([A-Za-z]+)\}\}", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
