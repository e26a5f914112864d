using GptFathom.Platform;
using GptFathom.Xunit;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace GptFathom.Tests.Xunit;

public sealed class SerializedCasesTests
{
    [Fact]
    public void A_case_is_read_back_as_its_id()
    {
        FathomTestCase sample = MadeCases.Benchmark(nameof(MadeCases.IDeclared.Math), "a").Samples[0];
        FathomTestCase read = ReadBack(sample);
        Assert.True(sample.IsDiscovered);
        Assert.False(read.IsDiscovered);
        Assert.Equal(sample.UniqueID, read.UniqueID);
        Assert.Equal(MadeCases.Gate(GateScope.Run, "run").UniqueID, ReadBack(MadeCases.Gate(GateScope.Run, "run")).UniqueID);
    }

    [Fact]
    public void An_ordinary_test_of_our_assembly_is_read_back_whole()
    {
        using FathomTestAssembly assembly = new(typeof(SerializedCasesTests).Assembly, null, FathomHost.Current);
        XunitTestClass type = new(typeof(SerializedCasesTests), new XunitTestCollection(assembly, null, false, "c"));
        XunitTestMethod read = ReadBack(new XunitTestMethod(type, typeof(SerializedCasesTests).GetMethod(nameof(An_ordinary_test_of_our_assembly_is_read_back_whole))!, []));
        FathomTestAssembly itsAssembly = Assert.IsType<FathomTestAssembly>(read.TestClass.TestCollection.TestAssembly);
        Assert.Equal((assembly.UniqueID, typeof(SerializedCasesTests).Assembly), (itsAssembly.UniqueID, itsAssembly.Assembly));
        Assert.Throws<InvalidOperationException>(() => itsAssembly.Session);
    }

    [Fact]
    public async Task Cases_of_this_process_are_not_looked_for_again()
    {
        using FathomTestAssembly assembly = new();
        IXunitTestCase[] cases = [MadeCases.Gate(GateScope.Run, "run")];
        Assert.Same(cases, await new SerializedCases(assembly).FindAsync(cases, TestContext.Current.CancellationToken));
    }

    private static T ReadBack<T>(T value) => Assert.IsAssignableFrom<T>(SerializationHelper.Instance.Deserialize(SerializationHelper.Instance.Serialize(value)));
}
