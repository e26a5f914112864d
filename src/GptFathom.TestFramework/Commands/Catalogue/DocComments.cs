using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace GptFathom.Commands.Catalogue;

/// <summary>The doc comments of assemblies' types, from the XML files that the compiler writes beside them (GenerateDocumentationFile); none where there is no file.</summary>
internal sealed class DocComments(IReadOnlyDictionary<string, string> summaries)
{
    /// <exception cref="FathomException">A file is malformed.</exception>
    public static DocComments Of(params IEnumerable<Assembly> assemblies) => new(assemblies.SelectMany(Read).ToDictionary());

    private static Dictionary<string, string> Read(Assembly assembly)
    {
        string file = Path.ChangeExtension(assembly.Location, ".xml");
        if (assembly.Location.Length == 0 || !File.Exists(file)) return [];
        try
        {
            return XDocument.Load(file).Descendants("member")
                .Where(m => m.Attribute("name") is not null && m.Element("summary") is not null)
                .DistinctBy(m => m.Attribute("name")!.Value)
                .ToDictionary(m => m.Attribute("name")!.Value, m => m.Element("summary")!.Value);
        }
        catch (XmlException problem)
        {
            throw new FathomException($"{file}: expected the doc comments of {assembly.GetName().Name} as the compiler writes them; {problem.Message}", problem);
        }
    }

    /// <summary>What is said of a type; empty where nothing is.</summary>
    public string SummaryOf(Type type) => summaries.GetValueOrDefault($"T:{type.FullName?.Replace('+', '.')}", "");
}
