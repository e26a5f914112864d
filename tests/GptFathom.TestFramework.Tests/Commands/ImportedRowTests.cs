using System.Text.Json;
using GptFathom.Commands;
using Xunit;

namespace GptFathom.Tests.Commands;

public sealed class ImportedRowTests
{
    [Theory]
    [InlineData("""{"id":"a","output":"x"}""", "a: x; -; -")]
    [InlineData("""{"id":7,"output":["x","y"],"target":18}""", "7: x|y; 18; -")]
    [InlineData("""{"id":"a","outputs":["x"],"target":["1","2"],"group":"g","category":"c"}""", "a: x; 1|2; g")]
    [InlineData("""{"id":"a","output":"x","category":"c"}""", "a: x; -; c")]
    [InlineData("""{"id":"sums/1","output":"x","group":null}""", "sums/1: x; -; sums")]
    [InlineData("""{"id":"/1","output":"x"}""", "/1: x; -; -")]
    [InlineData("""{"id":"a","output":"","target":null}""", "a: ; -; -")]
    public void A_row_is_id_outputs_targets_and_group(string json, string expected)
    {
        ImportedRow row = Parse(json);
        Assert.Equal(expected, $"{row.Id}: {string.Join('|', row.Outputs)}; {(row.Targets is null ? "-" : string.Join('|', row.Targets))}; {row.Group ?? "-"}");
    }

    [Theory]
    [InlineData("[]", "expected a JSON object with 'id' and 'output'")]
    [InlineData("""{"output":"x"}""", "the field 'id' is missing")]
    [InlineData("""{"id":"","output":"x"}""", "the field 'id' is missing")]
    [InlineData("""{"id":["a","b"],"output":"x"}""", "the field 'id' is missing")]
    [InlineData("""{"id":"a"}""", "the field 'output' is missing")]
    [InlineData("""{"id":"a","output":null}""", "the field 'output' is missing")]
    [InlineData("""{"id":"a","output":[]}""", "the field 'output' is an empty list")]
    [InlineData("""{"id":"a","output":{}}""", "the field 'output' is expected to be a string")]
    [InlineData("""{"id":"a","output":["x",null]}""", "the field 'output' is expected to be a string")]
    [InlineData("""{"id":"a","output":"x","target":{}}""", "the field 'target' is expected to be a string")]
    public void A_row_that_is_not_what_was_expected_is_named(string json, string expected) =>
        Assert.StartsWith(expected, Assert.Throws<FormatException>(() => Parse(json)).Message, StringComparison.Ordinal);

    private static ImportedRow Parse(string json)
    {
        using JsonDocument row = JsonDocument.Parse(json);
        return ImportedRow.Parse(row.RootElement);
    }
}
