namespace GptFathom.Xunit;

/// <summary>The ids under which xunit reports one test.</summary>
internal readonly record struct TestIds(string Assembly, string Collection, string? Class, string? Method, string Case, string Test)
{
    public static TestIds Of(FathomTestCase testCase) => new(
        testCase.TestCollection.TestAssembly.UniqueID, testCase.TestCollection.UniqueID, testCase.TestClass.UniqueID, testCase.TestMethod.UniqueID,
        testCase.UniqueID, testCase.UniqueID + "-0");
}
