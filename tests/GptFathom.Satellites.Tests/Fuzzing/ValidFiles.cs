using System.IO.Compression;
using System.Text;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Apache.Arrow.Types;
using GptFathom.Suites.Datasets;
using Parquet;
using Parquet.Serialization;

namespace GptFathom.Satellites.Tests.Fuzzing;

/// <summary>Small valid files of each format, as the formats' libraries write them.</summary>
internal static class ValidFiles
{
    private const string Lines = """
        {"id":"a","input":"2 + 2?","target":["4","four"],"choices":["é","\u4e2d"],"group":"sums","x":{"y":[1,null,true,-2.5e3]}}

        {"input":"3 + 3?","target":"6","choices":["5","6"],"cluster":"p"}

        """;

    private const string Race = """{"id":"r1","article":"A b.","questions":["q1","q2"],"options":[["a","b"],["c","d"]],"answers":["A","B"]}""";

    private const string Bzip2 = "QlpoOTFBWSZTWd2JWs8AAAxZgAAQEAAAEDAhRgogACEqAepp+qEDQNBKNCSQt0oRE2fF3JFOFCQ3YlazwA==";

    private const string Bzip2Joined =
        "QlpoOTFBWSZTWW00vQIAAAZZgAAQEAAAECAhRgogADEA000EAB6hsl2uaBXi7kinChINppegQEJaaDkxQVkmU1kNQw9sAAAGWYAAEBAAABAQIUYKIAAxANNNBAAeobJdrmgV4u5IpwoSAahh7YA=";

    /// <summary>The dataset that reads the files of an extension, and the files.</summary>
    public static async Task<(DatasetAttribute Dataset, byte[][] Files)> OfAsync(string extension) => extension switch
    {
        ".jsonl" => (new RowsAttribute("d"), [Utf8(Lines)]),
        ".json" => (new RowsAttribute("d"), [Utf8($"[{Lines.Replace("}\n\n{", "},{", StringComparison.Ordinal)}]"), Utf8("""{"data":{"x":1},"rows":[{"input":"a","target":3}]}""")]),
        ".csv" => (new RowsAttribute("d"), [Utf8("input,target,id\n\"a \"\"b\"\"\nc\",4,1\nq,5,2\n"), Utf8("input;target\r\nx,y\r\n")]),
        ".tsv" => (new RowsAttribute("d"), [Utf8("input\ttarget\tid\na \"b\tc\t1\n")]),
        ".txt" => (new RowsAttribute("d"), [Utf8("A text. é 中")]),
        ".race.jsonl" => (new RaceAttribute("d"), [Utf8(Race)]),
        ".jsonl.gz" => (new RowsAttribute("d"), [Gzip(Lines)]),
        ".jsonl.bz2" => (new RowsAttribute("d"), [Convert.FromBase64String(Bzip2), Convert.FromBase64String(Bzip2Joined)]),
        ".arrow" => (new RowsAttribute("d"), [Arrow()]),
        ".parquet" => (new RowsAttribute("d"), [await ParquetAsync(CompressionMethod.None), await ParquetAsync(CompressionMethod.Snappy), await ParquetAsync(CompressionMethod.Zstd)]),
        _ => throw new ArgumentOutOfRangeException(nameof(extension)),
    };

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(string text)
    {
        using MemoryStream stream = new();
        using (GZipStream gzip = new(stream, CompressionLevel.Fastest)) gzip.Write(Utf8(text));
        return stream.ToArray();
    }

    private static byte[] Arrow()
    {
        ListArray.Builder choices = new(StringType.Default);
        StringArray.Builder texts = (StringArray.Builder)choices.ValueBuilder;
        foreach (string[] row in new string[][] { ["é", "two"], ["three"] })
        {
            choices.Append();
            texts.AppendRange(row);
        }
        StringArray names = new StringArray.Builder().Append("n").AppendNull().Build();
        StructArray nested = new(new StructType([new Field("name", StringType.Default, nullable: true)]), 2, [names], ArrowBuffer.Empty);
        RecordBatch batch = new RecordBatch.Builder()
            .Append("input", false, new StringArray.Builder().Append("2 + 2?").Append("3 + 3?").Build())
            .Append("target", true, new StringArray.Builder().Append("A").AppendNull().Build())
            .Append("choices", false, choices.Build())
            .Append("number", false, new Int64Array.Builder().Append(1).Append(2).Build())
            .Append("real", false, new DoubleArray.Builder().Append(0.5).Append(double.NaN).Build())
            .Append("truth", false, new BooleanArray.Builder().Append(true).Append(false).Build())
            .Append("bytes", false, new BinaryArray.Builder().Append([1, 2, 3]).Append([]).Build())
            .Append("nested", false, nested)
            .Build();
        using MemoryStream stream = new();
        using (ArrowStreamWriter writer = new(stream, batch.Schema, leaveOpen: true))
        {
            for (int i = 0; i < 2; i++) writer.WriteRecordBatch(batch);
            writer.WriteEnd();
        }
        return stream.ToArray();
    }

    private static async Task<byte[]> ParquetAsync(CompressionMethod compression)
    {
        Row[] rows = [new("2 + 2?", "A", ["é", "two"], 1, new Nested("n", 0.5)), new("3 + 3?", null, ["three"], null, null), new("2 + 2?", "B", ["é", "two"], 1, null)];
        using MemoryStream stream = new();
        await ParquetSerializer.SerializeAsync(rows, stream, new ParquetOptions { RowGroupSize = 2, CompressionMethod = compression });
        return stream.ToArray();
    }

    internal sealed record Nested(string Name, double Real);

    internal sealed record Row(string input, string? target, List<string> choices, long? number, Nested? nested);
}
