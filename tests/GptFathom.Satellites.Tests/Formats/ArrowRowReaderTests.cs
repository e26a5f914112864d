using Apache.Arrow;
using Apache.Arrow.Ipc;
using GptFathom.Datasets;
using GptFathom.Satellites.Tests.Support;
using Xunit;

namespace GptFathom.Satellites.Tests.Formats;

public sealed class ArrowRowReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_of_all_batches_are_samples_with_texts_numbers_and_lists()
    {
        Write("d.arrow", Batch(("q", 0), ("r", 1)), Batch(("s", 1)));
        IReadOnlyList<Sample> samples = await ReadAsync(new RowsAttribute("d.arrow") { Choices = ["choices"], TargetKind = ChoiceTarget.Index });
        Assert.Equal([("q", "A"), ("r", "B"), ("s", "B")], samples.Select(s => (s.Input, s.Target)));
        Assert.All(samples, s => Assert.Equal(["first \u00e9", "second"], s.Choices));
        Assert.All(samples, s => Assert.Equal((_folder.PathOf("d.arrow"), 0), (s.SourceFile, s.SourceLine)));
    }

    [Fact]
    public async Task A_row_that_is_not_as_expected_fails_when_it_is_reached_and_is_named_by_its_number()
    {
        Write("d.arrow", Batch(("q", 0)), Batch(("r", 0), ("s", 2)));
        await using IAsyncEnumerator<Sample> samples = new RowsAttribute("d.arrow") { Choices = ["choices"], TargetKind = ChoiceTarget.Index }
            .ReadAsync(FormatFiles.In(_folder.Root), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await samples.MoveNextAsync());
        Assert.True(await samples.MoveNextAsync());
        FathomException problem = await Assert.ThrowsAsync<FathomException>(async () => await samples.MoveNextAsync());
        Assert.Equal($"{_folder.PathOf("d.arrow")}(row 3): the field 'target' is '2'; expected a number from 0 to 1.", problem.Message);
    }

    [Theory]
    [InlineData("this is no Arrow stream, whatever its name says")]
    [InlineData("ARROW1\0\0\u0010\0\0\0")]
    [InlineData("x")]
    public async Task A_file_that_is_no_Arrow_stream_is_named(string text)
    {
        string file = _folder.Write("d.arrow", text);
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new RowsAttribute("d.arrow")));
        Assert.StartsWith($"{file}: the file cannot be read: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_columns_of_one_name_are_a_mistake()
    {
        StringArray column = new StringArray.Builder().Append("q").Build();
        Write("d.arrow", new RecordBatch.Builder().Append("input", false, column).Append("input", false, column).Build());
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new RowsAttribute("d.arrow")));
        Assert.StartsWith($"{_folder.PathOf("d.arrow")}: the file cannot be read: expected columns of different names", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cut_off_within_a_batch_is_never_read_as_a_shorter_dataset()
    {
        Write("d.arrow", Batch(("q", 0)), Batch(("r", 1)));
        byte[] whole = await File.ReadAllBytesAsync(_folder.PathOf("d.arrow"), TestContext.Current.CancellationToken);
        foreach (int missing in new[] { 20, 60, 100, 150, 200 })
        {
            _folder.Write("d.arrow", whole.AsSpan(0, whole.Length - missing));
            await Assert.ThrowsAsync<FathomException>(() => ReadAsync(new RowsAttribute("d.arrow")));
        }
    }

    [Theory]
    [InlineData("mmlu/hf-arrow/*/test/data-00000-of-00001.arrow", 3, "question", "answer", ChoiceTarget.Index, "choices")]
    [InlineData("ceval/hf-arrow/*/test/data-00000-of-00001.arrow", 2, "question", "answer", ChoiceTarget.Letter, "A", "B", "C", "D")]
    [InlineData("winogrande/hf-arrow/*/data-00000-of-00001.arrow", 1, "sentence", "answer", ChoiceTarget.Number, "option1", "option2")]
    public async Task Datasets_as_the_library_saves_them_are_read_whole(string path, int groups, string input, string target, ChoiceTarget kind, params string[] choices)
    {
        IDataFiles data = FormatFiles.In(SharedData.Path("benchmarks"));
        RowsAttribute dataset = new(path) { Input = input, Target = target, TargetKind = kind, Choices = choices };
        IReadOnlyList<Sample> samples = await SampleSet.LoadAsync(dataset, data, TestContext.Current.CancellationToken);
        Assert.Equal(groups, samples.Select(s => s.Group).Distinct().Count());
        Assert.All(samples, s => Assert.True(s.Target.Length == 1 && s.Target[0] - 'A' < s.Choices.Count));
    }

    private static RecordBatch Batch(params (string Input, long Target)[] rows)
    {
        ListArray.Builder choices = new(Apache.Arrow.Types.StringType.Default);
        StringArray.Builder texts = (StringArray.Builder)choices.ValueBuilder;
        foreach ((string Input, long Target) _ in rows)
        {
            choices.Append();
            texts.Append("first \u00e9").Append("second");
        }
        return new RecordBatch.Builder()
            .Append("input", false, new StringArray.Builder().AppendRange(rows.Select(r => r.Input)).Build())
            .Append("target", false, new Int64Array.Builder().AppendRange(rows.Select(r => r.Target)).Build())
            .Append("choices", false, choices.Build())
            .Build();
    }

    private void Write(string name, params RecordBatch[] batches)
    {
        using FileStream stream = File.Create(_folder.PathOf(name));
        using ArrowStreamWriter writer = new(stream, batches[0].Schema);
        foreach (RecordBatch batch in batches) writer.WriteRecordBatch(batch);
        writer.WriteEnd();
    }

    private Task<IReadOnlyList<Sample>> ReadAsync(RowsAttribute dataset) =>
        SampleSet.LoadAsync(dataset, FormatFiles.In(_folder.Root), TestContext.Current.CancellationToken);
}
