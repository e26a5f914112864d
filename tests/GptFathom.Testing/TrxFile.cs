using System.Xml.Linq;

namespace GptFathom.Testing;

/// <summary>A TRX file.</summary>
public static class TrxFile
{
    private static readonly XNamespace Ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static TestResults Read(string path)
    {
        XElement root = XDocument.Load(path).Root!;
        return new TestResults([.. root.Descendants(Ns + "UnitTestResult").Select(Result)], (string)root.Element(Ns + "ResultSummary")!.Attribute("outcome")!);
    }

    private static CaseResult Result(XElement result) => new(
        (string)result.Attribute("testName")!,
        (string)result.Attribute("outcome")!,
        result.Descendants(Ns + "Message").FirstOrDefault()?.Value ?? "",
        result.Descendants(Ns + "StdOut").FirstOrDefault()?.Value ?? "");
}
