using System.Text.Json;
using Xunit;

namespace PlainApp;

/// <summary>What a team would write with xunit alone: ids as rows with readable names, the sample looked up when it runs, traits to filter by.</summary>
[Trait("Benchmark", "trivial")]
[Trait("Capability", "Math")]
public class PlainTheory
{
    private static readonly Lazy<Dictionary<string, Row>> All = new(() => File
        .ReadLines(Path.Combine(Environment.GetEnvironmentVariable("PLAIN_DATA")!, "rows.jsonl"))
        .Select(line => JsonSerializer.Deserialize<Row>(line, JsonSerializerOptions.Web)!)
        .ToDictionary(row => row.Id));

    public static IEnumerable<TheoryDataRow<string>> Ids() => All.Value.Keys.Select(id => new TheoryDataRow<string>(id) { TestDisplayName = "trivial/" + id });

    [Theory, MemberData(nameof(Ids))]
    public void Trivial(string id) => Assert.Equal("42", All.Value[id].Target);

    public sealed record Row(string Id, string Input, string Target);
}
