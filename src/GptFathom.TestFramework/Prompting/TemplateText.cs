using System.Text.RegularExpressions;

namespace GptFathom.Prompting;

/// <summary>
/// A text with places for a sample's fields, in the part of Mustache (mustache.github.io) that prompts need: <c>{{name}}</c>, and <c>{{#name}}...{{/name}}</c>
/// for what is left out where the field is empty. Nothing is escaped: the reader is a model. General template engines take ten times the time a prompt has.
/// </summary>
internal sealed partial class TemplateText
{
    private readonly List<Part> _parts = [];

    private TemplateText(Part whole) => _parts.Add(whole);

    /// <exception cref="FormatException">A section is not closed, or not opened.</exception>
    public TemplateText(string text)
    {
        Stack<int> open = new();
        int end = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            if (tag.Index > end) _parts.Add(new(PartKind.Text, text[end..tag.Index], 0));
            end = tag.Index + tag.Length;
            string name = tag.Groups["name"].Value;
            switch (tag.Groups["kind"].Value)
            {
                case "#":
                    open.Push(_parts.Count);
                    _parts.Add(new(PartKind.Section, name, 0));
                    break;
                case "/":
                    if (!open.TryPop(out int section) || _parts[section].Text != name) throw new FormatException($"'{tag.Value}' closes no section");
                    _parts[section] = _parts[section] with { End = _parts.Count };
                    break;
                default:
                    _parts.Add(new(PartKind.Field, name, 0));
                    break;
            }
        }
        if (open.TryPeek(out int left)) throw new FormatException($"the section '{{{{#{_parts[left].Text}}}}}' is not closed");
        if (end < text.Length) _parts.Add(new(PartKind.Text, text[end..], 0));
    }

    private enum PartKind
    {
        Text,
        Field,
        Section,
    }

    /// <summary>A text without places, whatever it looks like.</summary>
    public static TemplateText Literal(string text) => new(new Part(PartKind.Text, text, 0));

    public string Render(SampleFields fields)
    {
        string?[] texts = new string?[_parts.Count];
        for (int i = 0; i < _parts.Count; i++)
        {
            Part part = _parts[i];
            if (part.Kind == PartKind.Text) texts[i] = part.Text;
            else if (part.Kind == PartKind.Field) texts[i] = fields[part.Text];
            else if (string.IsNullOrEmpty(fields[part.Text])) i = part.End - 1;
        }
        return string.Concat(texts);
    }

    // A name ends at the first brace: nothing is tried twice.
    [GeneratedRegex(@"\{\{(?<kind>[#/]?)(?<name>[A-Za-z_][A-Za-z0-9_. ]*)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    private readonly record struct Part(PartKind Kind, string Text, int End);
}
