using GptFathom.Datasets;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Datasets;

public sealed class ImageFieldTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"iVBORw0KGgo=\"", "image/png"), InlineData("\"/9j/4AA=\"", "image/jpeg"), InlineData("\"R0lGODlh\"", "image/gif"), InlineData("\"UklGRgAAAABXRUJQ\"", "image/webp")]
    [InlineData("\"data:image/png;base64,iVBORw0KGgo=\"", "image/png"), InlineData("""{"bytes":"iVBORw0KGgo=","path":"a.png"}""", "image/png")]
    public async Task A_picture_is_known_by_its_first_bytes_or_by_what_its_uri_says(string picture, string type)
    {
        DataContent image = Assert.Single(Assert.Single(await ReadAsync($$"""{"input":"?","image":{{picture}}}""")).Images);
        Assert.Equal(type, image.MediaType);
        Assert.False(image.Data.IsEmpty);
    }

    [Theory]
    [InlineData("null"), InlineData("\"\""), InlineData("""{"bytes":null,"path":"a.png"}"""), InlineData("""{"path":"a.png"}""")]
    public async Task A_row_may_have_none(string picture) => Assert.Empty(Assert.Single(await ReadAsync($$"""{"input":"?","image":{{picture}}}""")).Images);

    [Theory]
    [InlineData("\"not base64!\""), InlineData("\"AAAA\""), InlineData("\"data:\""), InlineData("""{"bytes":"?"}""")]
    public async Task What_is_no_picture_is_named(string picture)
    {
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync($$"""{"input":"?","image":{{picture}}}"""));
        Assert.Equal($"{_folder.PathOf("d.jsonl")}(1): the field 'image' is no picture; expected a PNG, JPEG, GIF or WebP as base64 or a data URI.", problem.Message);
    }

    [Fact]
    public async Task A_field_that_is_not_there_is_named() => Assert.EndsWith(
        "(1): the field 'image' is missing.", (await Assert.ThrowsAsync<FathomException>(() => ReadAsync("""{"input":"?"}"""))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_picture_is_part_of_the_sample_s_hash_and_no_metadata()
    {
        Sample one = Assert.Single(await ReadAsync("""{"input":"?","image":"iVBORw0KGgo="}""")), other = Assert.Single(await ReadAsync("""{"input":"?","image":"iVBORw0KGgoA"}"""));
        Assert.NotEqual(ContentHash.Of(one), ContentHash.Of(other));
        Assert.Empty(one.Metadata);
    }

    private Task<IReadOnlyList<Sample>> ReadAsync(string row)
    {
        _folder.Write("d.jsonl", row);
        return SampleSet.LoadAsync(new JsonLinesAttribute("d.jsonl") { Images = ["image"] }, TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken);
    }
}
