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

    [Theory]
    [InlineData(nameof(Shared.Plain), "shared"), InlineData(nameof(Shared.Own), "own")]
    public async Task What_a_class_declares_holds_for_its_benchmarks_that_declare_none_of_their_own(string method, string expected)
    {
        _folder.Write("d.jsonl", """{"question":"shared","answer":"1"}""");
        _folder.Write("own.jsonl", """{"question":"own","answer":"2"}""");
        _folder.Write("e.jsonl", """{"question":"shown","answer":"3"}""");
        LoadedBenchmark loaded = await Declared.Definition<Shared>(method).LoadAsync(TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);
        Assert.Equal((expected, "1"), (Assert.Single(loaded.Samples).Input, loaded.Settings["shots"]));
        Assert.Equal(("0.5", "3"), (loaded.Settings["temperature"], loaded.Settings["seed"]));
    }

    [Fact]
    public async Task The_first_dataset_whose_files_are_there_is_read_and_the_first_is_named_where_none_is()
    {
        BenchmarkDefinition definition = Declared.Definition<Alternatives>(nameof(Alternatives.Ask));
        FathomException missing = await Assert.ThrowsAsync<FathomException>(() => definition.LoadAsync(TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken));
        Assert.StartsWith("no data: 'first.jsonl' is in none of ", missing.Message, StringComparison.Ordinal);
        foreach (string file in new[] { "second.jsonl", "first.jsonl" })
        {
            _folder.Write(file, $$"""{"input":"{{file}}","target":"1"}""");
            LoadedBenchmark loaded = await definition.LoadAsync(TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);
            Assert.Equal(file, Assert.Single(loaded.Samples).Input);
        }
    }

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
        () => Declared.Definition<IBodies>(method).LoadAsync(TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken))).Message;

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

    [JsonLines("d.jsonl", Input = "question", Target = "answer"), Exemplars("e.jsonl"), Decoding(Temperature = 0.5, Seed = 3)]
    private sealed class Shared
    {
        [Benchmark("plain", Capability.Math)]
        public void Plain(Question question) => Assert.NotNull(question);

        [Benchmark("own", Capability.Math), JsonLines("own.jsonl", Input = "question", Target = "answer")]
        public void Own(Question question) => Assert.NotNull(question);
    }

    private sealed class Alternatives
    {
        [Benchmark("either", Capability.Math), JsonLines("first.jsonl"), JsonLines("second.jsonl")]
        public void Ask(Sample sample) => Assert.NotNull(sample);
    }
}
