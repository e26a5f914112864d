using System.IO.Compression;
using System.Text.Json;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Suites.Tests.Recorded;

/// <summary>Real outputs of MMLU-Pro beside the letters that their origin read from them.</summary>
public class RecordedChoiceTests
{
    [Theory]
    [InlineData("Mistral-7B-Instruct-v0.1"), InlineData("Mistral-7B-Instruct-v0.2")]
    public void Letters_that_both_read_agree_in_99_of_100(string model)
    {
        Dictionary<string, string[]> options = Rows("_inputs").ToDictionary(row => row.GetProperty("id").GetString()!, row => Options(row));
        int both = 0;
        int equal = 0;
        foreach (JsonElement row in Rows(model))
        {
            if (row.GetProperty("output").GetString() is not { } output) continue;
            if (row.GetProperty("reported").GetProperty("answer").GetString() is not { } reported) continue;
            Sample sample = Samples.Of() with { Choices = options[row.GetProperty("id").GetString()!] };
            if (Extractors.ChoiceAnswer.Extract(output, sample).Answer is not { } answer) continue;
            both++;
            if (answer == reported) equal++;
        }
        Assert.InRange((double)equal / both, 0.99, 1);
        Assert.InRange(both, 9_000, 12_032);
    }

    private static string[] Options(JsonElement row) => [.. row.GetProperty("options").EnumerateArray().Select(option => option.GetString()!)];

    private static IEnumerable<JsonElement> Rows(string file)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(SharedData.Path("recorded", "mmlu-pro", $"{file}.jsonl.gz")), CompressionMode.Decompress));
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
