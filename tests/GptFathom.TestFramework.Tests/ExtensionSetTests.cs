using Xunit;

namespace GptFathom.Tests;

public sealed class ExtensionSetTests
{
    [Fact]
    public void Extensions_are_found_by_their_kind_and_made_once()
    {
        ExtensionSet set = new([typeof(Plain), typeof(Plain), typeof(Other)]);

        Plain plain = Assert.Single(set.OfType<Plain>());

        Assert.Same(plain, set.OfType<Plain>().Single());
        Assert.Equal(2, set.OfType<object>().Count());
    }

    [Theory]
    [InlineData(typeof(Abstract))]
    [InlineData(typeof(Demanding))]
    public void A_type_that_cannot_be_made_is_named_with_what_was_expected(Type type)
    {
        FathomException problem = Assert.Throws<FathomException>(() => new ExtensionSet([type]).OfType<object>());

        Assert.Equal($"[FathomExtension(typeof({type.Name}))]: expected a class with a public constructor without parameters.", problem.Message);
    }

    [Fact]
    public void A_constructor_that_fails_is_named_with_its_reason()
    {
        FathomException problem = Assert.Throws<FathomException>(() => new ExtensionSet([typeof(Failing)]).OfType<object>());

        Assert.Equal("[FathomExtension(typeof(Failing))]: its constructor failed: out of sorts", problem.Message);
    }

    [Fact]
    public void A_satellite_of_another_version_is_refused_with_both_versions()
    {
        Type foreign = ForeignPackage.TypeOf("9.8.7");

        FathomException problem = Assert.Throws<FathomException>(() => new ExtensionSet([foreign]).OfType<object>());

        Assert.Equal(
            $"{foreign.Assembly.GetName().Name} belongs to GptFathom 9.8.7, and this is GptFathom {ExtensionSet.Version}; expected the same version of both packages.", problem.Message);
    }

    [Fact]
    public void A_satellite_of_this_version_is_used() => Assert.Single(new ExtensionSet([ForeignPackage.TypeOf(ExtensionSet.Version)]).OfType<object>());

    private sealed class Plain;

    private sealed class Other;

    private abstract class Abstract;

    private sealed class Demanding
    {
        public Demanding(string text) => Text = text;

        public string Text { get; }
    }

    private sealed class Failing
    {
        public Failing() => throw new InvalidOperationException("out of sorts");
    }
}
