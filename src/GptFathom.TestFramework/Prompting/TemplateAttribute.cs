namespace GptFathom;

/// <summary>
/// The template that turns samples into prompts: the file <c>Templates/&lt;name&gt;.json</c> of the project, with a <c>version</c> and Mustache texts for
/// <c>system</c> (optional, the same for all samples of a group), <c>question</c> and <c>answer</c> (of an exemplar). Names in them: <c>input</c>, <c>choices</c>
/// ("(A) ..." lines), <c>letters</c> ("A to D"), <c>target</c>, <c>targets</c>, <c>option</c> (the text of the right choice), <c>open</c> (the target of a question
/// without choices), <c>group</c> (underscores as blanks), <c>group_name</c>, and the sample's metadata, <c>row.</c> before a name that is one of these. Part of
/// the fingerprint, with its content.
/// </summary>
/// <param name="name">Name of the template.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TemplateAttribute(string name) : Attribute
{
    /// <summary>Name of the template.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it asks for reasoning before the answer where no exemplar shows it. Default false.</summary>
    public bool ChainOfThought { get; set; }
}
