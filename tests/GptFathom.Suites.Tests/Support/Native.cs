using GptFathom.Datasets;
using GptFathom.Runs;
using Microsoft.Extensions.AI;

namespace GptFathom.Suites.Tests.Support;

/// <summary>Benchmarks over small files in the formats that their authors publish.</summary>
internal static class Native
{
    public static Task<LoadedBenchmark> LoadAsync(string id, IDataFiles? files = null) => Suite.All[id].LoadAsync(files ?? BenchmarkData.Small("native"));

    /// <summary>The samples of a dataset as a list of files has them, without exemplars.</summary>
    public static Task<IReadOnlyList<Sample>> SamplesAsync(string id, IDataFiles files) => SampleSet.LoadAsync(Suite.All[id].DatasetIn(files), files, CancellationToken.None);

    /// <summary>The text of the option that is right, wherever it is shown.</summary>
    public static string Right(Sample sample) => sample.Choices[sample.Target[0] - 'A'];

    /// <summary>The options in alphabetical order, whatever order they are shown in.</summary>
    public static string Options(Sample sample) => string.Join(" | ", sample.Choices.Order(StringComparer.Ordinal));

    /// <summary>What a chat model is asked.</summary>
    public static IReadOnlyList<ChatMessage> Prompt(LoadedBenchmark benchmark, Sample sample)
    {
        using ReplyingModel model = new("");
        return benchmark.Prompt.Ask(sample, model).Prompt;
    }
}
