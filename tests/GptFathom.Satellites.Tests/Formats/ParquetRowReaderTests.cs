using GptFathom.Datasets;
using GptFathom.Satellites.Tests.Support;
using Parquet;
using Parquet.Serialization;
using Xunit;

namespace GptFathom.Satellites.Tests.Formats;

public sealed class ParquetRowReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_of_all_row_groups_are_samples_with_texts_numbers_and_lists()
    {
        await WriteAsync(new Row("q", 0), new Row("r", 1), new Row("s", 1) { Subject = "law", Level = 2.5 });
        IReadOnlyList<Sample> samples = await ReadAsync();
        Assert.Equal([("q", "A"), ("r", "B"), ("s", "B")], samples.Select(s => (s.Input, s.Target)));
        Assert.Equal([null, null, "law"], samples.Select(s => s.Group));
        Assert.Equal(2.5, samples[2].Metadata["Level"].GetDouble());
        Assert.All(samples, s => Assert.Equal(["first \u00e9", "second"], s.Choices));
        Assert.All(samples, s => Assert.Equal((_folder.PathOf("d.parquet"), 0), (s.SourceFile, s.SourceLine)));
    }

    [Fact]
    public async Task A_row_that_is_not_as_expected_fails_when_it_is_reached_and_is_named_by_its_number()
    {
        await WriteAsync(new Row("q", 0), new Row("r", 1), new Row("s", 2));
        await using IAsyncEnumerator<Sample> samples = Dataset.ReadAsync(FormatFiles.In(_folder.Root), TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await samples.MoveNextAsync());
        Assert.True(await samples.MoveNextAsync());
        FathomException problem = await Assert.ThrowsAsync<FathomException>(async () => await samples.MoveNextAsync());
        Assert.Equal($"{_folder.PathOf("d.parquet")}(row 3): the field 'Answer' is '2'; expected a number from 0 to 1.", problem.Message);
    }

    [Theory]
    [InlineData("this is no Parquet file, whatever its name says")]
    [InlineData("PAR1 and nothing after it")]
    [InlineData("x")]
    public async Task A_file_that_is_no_Parquet_file_is_named(string text)
    {
        string file = _folder.Write("d.parquet", text);
        FathomException problem = await Assert.ThrowsAsync<FathomException>(ReadAsync);
        Assert.StartsWith($"{file}: the file cannot be read: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_is_never_read_as_a_shorter_dataset()
    {
        await WriteAsync(new Row("q", 0), new Row("r", 1), new Row("s", 1));
        byte[] whole = await File.ReadAllBytesAsync(_folder.PathOf("d.parquet"), TestContext.Current.CancellationToken);
        for (int length = 0; length < whole.Length; length += 13)
        {
            _folder.Write("d.parquet", whole.AsSpan(0, length));
            await Assert.ThrowsAsync<FathomException>(ReadAsync);
        }
    }

    private static RowsAttribute Dataset => new("d.parquet")
    {
        Input = "Question", Target = "Answer", Group = "Subject", Choices = ["Choices"], TargetKind = ChoiceTarget.Index,
    };

    private async Task WriteAsync(params Row[] rows)
    {
        await using FileStream stream = File.Create(_folder.PathOf("d.parquet"));
        await ParquetSerializer.SerializeAsync(rows, stream, new ParquetOptions { RowGroupSize = 2 }, cancellationToken: TestContext.Current.CancellationToken);
    }

    private Task<IReadOnlyList<Sample>> ReadAsync() => SampleSet.LoadAsync(Dataset, FormatFiles.In(_folder.Root), TestContext.Current.CancellationToken);

    internal sealed record Row(string Question, long Answer)
    {
        public List<string> Choices { get; init; } = ["first \u00e9", "second"];

        public string? Subject { get; init; }

        public double? Level { get; init; }
    }
}
