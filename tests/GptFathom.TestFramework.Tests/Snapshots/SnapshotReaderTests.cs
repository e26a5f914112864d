using GptFathom.Snapshots;
using Xunit;

namespace GptFathom.Tests.Snapshots;

public sealed class SnapshotReaderTests : IDisposable
{
    private const string A = """{"id":"a","hash":"h","outcome":"answered","score":1}""";
    private const string B = """{"id":"b","hash":"h","outcome":"noAnswer","score":0}""";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Records_are_sorted_by_id_whatever_the_file_s_order_and_line_ends(string end) =>
        Assert.Equal(["a", "b"], SnapshotReader.Read(Write(end, Header(2), B, A)).Records.Select(r => r.Id));

    [Fact]
    public void Ids_are_sorted_by_code_and_not_by_alphabet() =>
        Assert.Equal(["B", "a"], SnapshotReader.Read(Write("\n", Header(2), A, B.Replace("\"b\"", "\"B\"", StringComparison.Ordinal))).Records.Select(r => r.Id));

    [Fact]
    public void A_byte_order_mark_that_an_editor_left_is_ignored() => Assert.Single(SnapshotReader.Read(Write("\n", '\ufeff' + Header(1), A)).Records);

    [Theory]
    [InlineData("", "", "the snapshot is empty")]
    [InlineData("{}", "(1)", "'schemaVersion' is missing")]
    [InlineData("[]", "(1)", "'schemaVersion' is missing")]
    [InlineData("x", "(1,1)", "truncated or damaged")]
    [InlineData("{\"schemaVersion\":2}", "(1)", "schema version 2 is not known; this version of GptFathom reads 1")]
    [InlineData("{\"schemaVersion\":1.5}", "(1)", "schema version")]
    [InlineData("{\"schemaVersion\":1}", "(1)", "'benchmark' is missing")]
    public void A_header_that_is_none_is_named(string header, string place, string expected) => Refused(_folder.Write("a.jsonl", header), place, expected);

    [Theory]
    [InlineData("\"binary\"", "\"ternary\"", "'kind' is 'ternary'; expected one of binary, graded")]
    [InlineData("\"binary\"", "\"1\"", "'kind' is '1'; expected one of binary, graded")]
    [InlineData("\"samples\":1", "\"samples\":0.5", "")]
    [InlineData("\"threshold\":1", "\"threshold\":\"1\"", "'threshold' is missing or not a JSON number")]
    [InlineData("\"shots\":\"8\"", "\"shots\":8", "")]
    [InlineData("\"lowerIsBetter\":false", "\"lowerIsBetter\":0", "")]
    [InlineData("{\"maxDrop\":0}", "{\"maxDrop\":null}", "")]
    public void A_field_of_the_header_that_is_not_what_was_expected_is_named(string was, string now, string expected) =>
        Refused(Write("\n", Header(1).Replace(was, now, StringComparison.Ordinal), A), "(1)", expected);

    [Fact]
    public void A_file_from_before_the_gate_s_settings_were_recorded_has_its_margin_and_no_others() =>
        Assert.Equal(new GateLimits { MaxDrop = 0 }, SnapshotReader.Read(Write("\n", Header(1), A)).Header.Gate);

    [Theory]
    [InlineData("\"partial\":false", "\"partial\":true,\"shard\":\"5/4\"", "'shard' is '5/4'; expected a shard such as 2/4")]
    [InlineData("\"partial\":false", "\"partial\":true,\"limit\":\"6\"", "")]
    [InlineData("\"partial\":false", "\"partial\":1", "")]
    [InlineData("{\"maxDrop\":0}", "{\"maxErrors\":\"0\"}", "")]
    [InlineData("{\"maxDrop\":0}", "{\"everySample\":0}", "")]
    [InlineData("{\"maxDrop\":0}", "[]", "'gate' is missing or not a JSON object")]
    public void What_says_the_gate_s_settings_or_the_part_badly_is_named(string was, string now, string expected) =>
        Refused(Write("\n", Header(1).Replace(was, now, StringComparison.Ordinal), A), "(1)", expected);

    [Fact]
    public void A_setting_that_is_there_twice_is_refused() =>
        Refused(Write("\n", Header(1).Replace("\"shots\":\"8\"", "\"shots\":\"8\",\"shots\":\"0\"", StringComparison.Ordinal), A), "(1", "");

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void A_header_that_promises_another_number_of_samples_is_refused(int samples) =>
        Refused(Write("\n", Header(samples), A), "", $"promises {samples} samples, the file has 1");

    [Theory]
    [InlineData("""{"hash":"h","outcome":"answered","score":1}""", "'id' is missing")]
    [InlineData("""{"id":"a","outcome":"answered","score":1}""", "'hash' is missing")]
    [InlineData("""{"id":"a","hash":"h","score":1}""", "'outcome' is missing")]
    [InlineData("""{"id":"a","hash":"h","outcome":"guessed","score":1}""", "'outcome' is 'guessed'; expected one of answered, noAnswer, truncated, refused, error")]
    [InlineData("""{"id":"a","hash":"h","outcome":"0","score":1}""", "'outcome' is '0'")]
    [InlineData("""{"id":"a","hash":"h","outcome":"answered"}""", "'score' is expected on every outcome but an error")]
    [InlineData("""{"id":"a","hash":"h","outcome":"error","score":0}""", "'score' is expected on every outcome but an error")]
    [InlineData("""{"id":"a","hash":"h","outcome":"answered","score":1.01}""", "'score' is 1.01; expected a number from 0 to 1")]
    [InlineData("""{"id":"a","hash":"h","outcome":"answered","score":-0.5}""", "'score' is -0.5")]
    [InlineData("""{"id":"a","hash":"h","outcome":"answered","score":"1"}""", "")]
    [InlineData("""{"id":"a","hash":"h","outcome":"answered","score":1,"outputs":"x"}""", "")]
    [InlineData("""{"id":"a","hash":"h","outcome":"answered","score":1,"outputs":[1]}""", "")]
    [InlineData("""{"id":"a","hash":"h","outcome":"answered","score":1,"tokens":{"input":1}}""", "")]
    [InlineData("""{"id":"a","hash":"h","outcome":"answered","score":1,"group":7}""", "")]
    [InlineData("""{"id":"a","hash":"h","attempts":[]}""", "'attempts' is expected to be an array of at least one attempt")]
    [InlineData("""{"id":"a","hash":"h","attempts":{}}""", "'attempts' is expected to be an array")]
    [InlineData("""{"id":"a","hash":"h","attempts":[7]}""", "'outcome' is missing")]
    [InlineData("7", "'id' is missing")]
    public void A_record_that_is_not_what_was_expected_is_named_with_its_line(string record, string expected) => Refused(Write("\n", Header(1), record), "(2)", expected);

    [Fact]
    public void An_id_that_occurs_twice_is_named_with_its_line() => Refused(Write("\n", Header(3), A, B, A), "(4)", "the id 'a' occurs a second time");

    [Fact]
    public void A_missing_file_a_folder_and_an_archive_that_is_none_are_named()
    {
        Refused(_folder.PathOf("absent.jsonl"), "", "cannot be read");
        Refused(_folder.Root, "", "cannot be read");
        Refused(_folder.Write("a.jsonl.gz", "plain"), "", "cannot be read");
    }

    private static string Header(int samples) => $$"""
        {"schemaVersion":1,"benchmark":"sums","capability":"Math","model":"demo-1","settings":{"shots":"8"},"fingerprint":"f","kind":"binary","lowerIsBetter":false,"threshold":1,"gate":{"maxDrop":0},"samples":{{samples}},"partial":false}
        """;

    private string Write(string end, params string[] lines) => _folder.Write("a.jsonl", string.Join(end, lines) + end);

    private static void Refused(string file, string place, string expected)
    {
        FathomException problem = Assert.Throws<FathomException>(() => SnapshotReader.Read(file));
        Assert.StartsWith(file + place, problem.Message, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }
}
