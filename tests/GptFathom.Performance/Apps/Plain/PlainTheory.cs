using System.Text.Json;
using Xunit;

namespace PlainApp;

public class PlainTheory
{
    public static IEnumerable<TheoryDataRow<string, string, string>> Rows() =>
        File.ReadLines(Path.Combine(Environment.GetEnvironmentVariable("PLAIN_DATA")!, "rows.jsonl")).Select(line =>
        {
            using JsonDocument row = JsonDocument.Parse(line);
            return new TheoryDataRow<string, string, string>(
                row.RootElement.GetProperty("id").GetString()!, row.RootElement.GetProperty("input").GetString()!, row.RootElement.GetProperty("target").GetString()!);
        });

    [Theory, MemberData(nameof(Rows))]
    public void Trivial(string id, string input, string target)
    {
        Assert.NotEmpty(id);
        Assert.NotEmpty(input);
        Assert.Equal("42", target);
    }
}
