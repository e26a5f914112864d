using GptFathom.Datasets;
using GptFathom.Prompting;
using GptFathom.Runs;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Runs;

public sealed class BenchmarkDefinitionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(nameof(IInvalid.WithoutSamples), "it has no samples; add [JsonLines(...)] or [Samples(...)]")]
    [InlineData(nameof(IInvalid.WithoutName), "its name is empty")]
    [InlineData(nameof(IInvalid.WithoutCapability), "its capability is empty")]
    [InlineData(nameof(IInvalid.HighThreshold), "Threshold is 1.5; expected 0 to 1")]
    [InlineData(nameof(IInvalid.NoThreshold), "Threshold is NaN; expected 0 to 1")]
    [InlineData(nameof(IInvalid.ManyErrors), "MaxErrors is 5; expected 0 to 1")]
    [InlineData(nameof(IInvalid.NoRepeats), "Repeats is 0; expected at least 1")]
    [InlineData(nameof(IInvalid.Early), "TimeoutSeconds is -1; expected 0 or more")]
    [InlineData(nameof(IInvalid.NoShots), "Shots is 0; expected at least 1")]
    [InlineData(nameof(IInvalid.Text), "it returns Task<String>; expected Score, bool, double or nothing (also as Task or ValueTask)")]
    [InlineData(nameof(IInvalid.NamelessModel), "the [Model] of its parameter 'judge' has no name")]
    [InlineData(nameof(IInvalid.ModelOfAnotherType), "its parameter 'judge' with [Model] is a String; expected IChatClient")]
    public void A_declaration_that_is_not_valid_is_named_with_its_method(string method, string problem) =>
        Assert.Equal($"[Benchmark] on IInvalid.{method}: {problem}.", Assert.Throws<FathomException>(() => Declared.Definition<IInvalid>(method)).Message);

    /// <summary>Nobody waits for it: every sample would be right before the model was asked.</summary>
    [Fact]
    public void An_async_void_body_is_refused() => Assert.Equal(
        "[Benchmark] on Unwatched.Body: it is async void; expected async Task.",
        Assert.Throws<FathomException>(() => Declared.Definition<Unwatched>(nameof(Unwatched.Body))).Message);

    [Fact]
    public async Task A_dataset_without_samples_is_named()
    {
        _folder.Write("d.jsonl", "\n");
        Assert.Equal("plain: the dataset has no samples.", await LoadProblemAsync(nameof(IBodies.Plain)));
    }

    [Fact]
    public async Task Missing_data_and_exemplars_are_named()
    {
        Assert.StartsWith("no data: 'd.jsonl'", await LoadProblemAsync(nameof(IBodies.Prompted)), StringComparison.Ordinal);
        _folder.Write("d.jsonl", """{"input":"x"}""");
        Assert.StartsWith("no data: 'e.jsonl'", await LoadProblemAsync(nameof(IBodies.Prompted)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_body_asks_for_says_whether_the_candidate_is_needed()
    {
        Assert.False(Declared.Loaded<IBodies>(nameof(IBodies.Plain)).UsesCandidate);
        Assert.True(Declared.Loaded<IBodies>(nameof(IBodies.Asking)).UsesCandidate);
        Assert.Equal((true, "judge"), (Declared.Loaded<IBodies>(nameof(IBodies.Judged)).UsesCandidate, Declared.Loaded<IBodies>(nameof(IBodies.Judged)).Models.Single()));
        Assert.Equal((false, true), (Declared.Loaded<IBodies>(nameof(IBodies.Classified)).UsesCandidate, Declared.Loaded<IBodies>(nameof(IBodies.Classified)).UsesToxicity));
        Assert.Equal((true, true), (Declared.Loaded<IBodies>(nameof(IBodies.Prompted)).UsesCandidate, Declared.Loaded<IBodies>(nameof(IBodies.Prompted)).HasDeclaredPrompt));
    }

    private async Task<string> LoadProblemAsync(string method) => (await Assert.ThrowsAsync<FathomException>(
        () => Declared.Definition<IBodies>(method).LoadAsync(TestHost.PlacesIn(_folder), TestContext.Current.CancellationToken))).Message;

    private interface IInvalid
    {
        [Benchmark("x", Capability.Math)]
        void WithoutSamples();

        [Benchmark("", Capability.Math), JsonLines("d.jsonl")]
        void WithoutName();

        [Benchmark("x", Capability.Math), JsonLines("d.jsonl")]
        void NamelessModel([Model("")] IChatClient judge);

        [Benchmark("x", Capability.Math), JsonLines("d.jsonl")]
        void ModelOfAnotherType([Model("judge")] string judge);

        [Benchmark("x", ""), JsonLines("d.jsonl")]
        void WithoutCapability();

        [Benchmark("x", Capability.Math, Threshold = 1.5), JsonLines("d.jsonl")]
        void HighThreshold();

        [Benchmark("x", Capability.Math, Threshold = double.NaN), JsonLines("d.jsonl")]
        void NoThreshold();

        [Benchmark("x", Capability.Math, MaxErrors = 5), JsonLines("d.jsonl")]
        void ManyErrors();

        [Benchmark("x", Capability.Math, Repeats = 0), JsonLines("d.jsonl")]
        void NoRepeats();

        [Benchmark("x", Capability.Math, TimeoutSeconds = -1), JsonLines("d.jsonl")]
        void Early();

        [Benchmark("x", Capability.Math), JsonLines("d.jsonl"), Exemplars("e.jsonl", Shots = 0)]
        void NoShots();

        [Benchmark("x", Capability.Math), JsonLines("d.jsonl")]
        Task<string> Text();
    }

    private sealed class Unwatched
    {
        private readonly Task _nothing = Task.CompletedTask;

        [Benchmark("x", Capability.Math), JsonLines("d.jsonl")]
        public async void Body() => await _nothing;
    }
}
