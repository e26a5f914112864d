using System.Diagnostics;
using GptFathom.Datasets;
using Xunit;

namespace GptFathom.Satellites.Tests.Fuzzing;

/// <summary>Whatever bytes a data file has, reading it ends in samples or in one message, soon and with little memory.</summary>
public sealed class FuzzTests
{
    private const int FullFactor = 200;
    private const long MaxAllocated = 1L << 30;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(".jsonl", 1_000), InlineData(".json", 750), InlineData(".csv", 750), InlineData(".tsv", 400), InlineData(".txt", 100), InlineData(".race.jsonl", 500)]
    [InlineData(".jsonl.gz", 250), InlineData(".jsonl.bz2", 100), InlineData(".arrow", 900), InlineData(".parquet", 250)]
    public async Task A_damaged_file_ends_in_samples_or_in_one_message(string extension, int inputs)
    {
        (DatasetAttribute dataset, byte[][] files) = await ValidFiles.OfAsync(extension);
        int seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper!.WriteLine($"seed {seed}");
        int count = Requirement.Endurance.IsNamed ? inputs * FullFactor : inputs;
        Parallel.For(0, count, i => Read(dataset, extension, Input(files, seed, i), $"seed {seed}, input {i}"));
    }

    [Theory]
    [InlineData(".jsonl", 2), InlineData(".json", 2), InlineData(".csv", 2), InlineData(".tsv", 1), InlineData(".txt", 1), InlineData(".race.jsonl", 2)]
    [InlineData(".jsonl.gz", 2), InlineData(".jsonl.bz2", 2), InlineData(".arrow", 4), InlineData(".parquet", 3)]
    public async Task The_files_that_are_damaged_are_valid(string extension, int samples)
    {
        (DatasetAttribute dataset, byte[][] files) = await ValidFiles.OfAsync(extension);
        IReadOnlyList<Sample> read = await SampleSet.LoadAsync(dataset, new MemoryFile($"d{extension}", files[0]), TestContext.Current.CancellationToken);
        Assert.Equal(samples, read.Count);
    }

    private static byte[] Input(byte[][] files, int seed, int number)
    {
        Random random = new(unchecked(seed + number));
        return new Mutator(random).Mutate(files[random.Next(files.Length)], files[random.Next(files.Length)]);
    }

    private static void Read(DatasetAttribute dataset, string extension, byte[] input, string name)
    {
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long started = Stopwatch.GetTimestamp();
        Exception? problem = Record.Exception(() => { SampleSet.LoadAsync(dataset, new MemoryFile($"d{extension}", input), CancellationToken.None).GetAwaiter().GetResult(); });
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
        bool isOneMessage = problem is null || (problem is FathomException && !string.IsNullOrWhiteSpace(problem.Message));
        if (isOneMessage && elapsed < MaxTime && allocated < MaxAllocated) return;
        string saved = Path.Combine(Path.GetTempPath(), $"fathom-fuzz-{Guid.NewGuid():N}{extension}");
        File.WriteAllBytes(saved, input);
        Assert.Fail($"{extension}, {name}, saved as {saved}: {elapsed}, {allocated} bytes allocated, {problem}");
    }
}
