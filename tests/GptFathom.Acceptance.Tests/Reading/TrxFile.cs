using System.Xml.Linq;
using Xunit;

namespace GptFathom.Acceptance.Reading;

/// <summary>A TRX file.</summary>
internal sealed class TrxFile
{
    private static readonly XNamespace Ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public TrxFile(string path)
    {
        XElement root = XDocument.Load(path).Root!;
        Results = [.. root.Descendants(Ns + "UnitTestResult").Select(Read)];
        Outcome = (string)root.Element(Ns + "ResultSummary")!.Attribute("outcome")!;
    }

    public IReadOnlyList<TrxResult> Results { get; }

    /// <summary>Of the whole run.</summary>
    public string Outcome { get; }

    public IEnumerable<TrxResult> Failed => Results.Where(r => r.IsFailed);

    /// <summary>The result of the one test of that name.</summary>
    public TrxResult this[string name] => Assert.Single(Results, r => r.Name == name);

    private static TrxResult Read(XElement result) => new(
        (string)result.Attribute("testName")!,
        (string)result.Attribute("outcome")!,
        result.Descendants(Ns + "Message").FirstOrDefault()?.Value ?? "",
        result.Descendants(Ns + "StdOut").FirstOrDefault()?.Value ?? "");
}
