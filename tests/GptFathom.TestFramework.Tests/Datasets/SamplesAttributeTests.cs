using System.Runtime.CompilerServices;
using GptFathom.Datasets;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Datasets;

public sealed class SamplesAttributeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Samples_come_from_the_named_type_in_its_order_and_get_ids()
    {
        IReadOnlyList<Sample> samples = await LoadAsync(typeof(Two));
        Assert.Equal(["two", "one"], samples.Select(s => s.Input));
        Assert.Equal("second", samples[0].Id);
        Assert.NotEmpty(samples[1].Id);
    }

    [Fact]
    public async Task Repeated_ids_from_code_are_named() =>
        Assert.Contains("'same' occurs twice", (await Assert.ThrowsAsync<FathomException>(() => LoadAsync(typeof(Twice)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(typeof(string))]
    [InlineData(typeof(WithArgument))]
    [InlineData(typeof(Hidden))]
    [InlineData(typeof(Unfinished))]
    [InlineData(typeof(ISampleSource))]
    [InlineData(typeof(Generic<>))]
    public async Task A_type_that_cannot_be_made_or_gives_no_samples_is_named(Type type)
    {
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => LoadAsync(type));
        Assert.StartsWith($"[Samples(typeof({type.Name}))]: the type must be a class that implements ISampleSource", problem.Message, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<Sample>> LoadAsync(Type source) =>
        SampleSet.LoadAsync(new SamplesAttribute(source), TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);

    private abstract class Source(params Sample[] samples) : ISampleSource
    {
        public async IAsyncEnumerable<Sample> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            foreach (Sample sample in samples) yield return sample;
        }
    }

    private sealed class Two() : Source(new Sample { Id = "second", Input = "two" }, new Sample { Id = "", Input = "one" });

    private sealed class Twice() : Source(new Sample { Id = "same", Input = "a" }, new Sample { Id = "same", Input = "b" });

    private sealed class WithArgument(string input) : Source(new Sample { Id = "", Input = input });

    private abstract class Unfinished : Source
    {
        public Unfinished()
        {
        }
    }

    private sealed class Generic<T>() : Source(new Sample { Id = "", Input = typeof(T).Name });

    private sealed class Hidden : Source
    {
        private Hidden()
        {
        }
    }
}
