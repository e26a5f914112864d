using System.Text;
using CsCheck;
using GptFathom.Models.Store;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Models.Store;

public sealed class CompletionHeaderReaderTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, 123, TimeSpan.Zero);
    private static readonly ChatResponse Reply = new(new ChatMessage(ChatRole.Assistant, "hi"));

    [Fact]
    public void What_is_written_is_read_whatever_the_names() =>
        Gen.Select(Gen.String, Gen.String, Gen.Int[0, 9], Gen.Int[0, 9], Gen.String[1, 9]).Sample((model, request, repeat, ordinal, sample) =>
        {
            CompletionKey key = new(model, request, repeat, ordinal);
            CompletionOrigin origin = new(sample, "0123456789abcdef");
            CompletionHeader header = CompletionHeaderReader.Read(CompletionLine.Write(key, At, Reply, origin))!.Value;
            Assert.Equal((CompletionDigest.Of(key), CompletionDigest.Of(request), origin.StartOf(key), At.UtcDateTime), (header.Key, header.Request, header.Start!.Value, header.At));
            Assert.Null(CompletionHeaderReader.Read(CompletionLine.Write(key, At, Reply))!.Value.Start);
        }, iter: 300);

    [Fact]
    public void The_order_of_properties_and_unknown_ones_do_not_matter()
    {
        byte[] usual = CompletionLine.Write(new CompletionKey("m", "r", 1, 2), At, Reply);
        byte[] other = Encoding.UTF8.GetBytes(
            """{"response":{"messages":[{"at":1}]},"new":[{"model":1}],"at":"2026-03-01T13:00:00.123+01:00","ordinal":2,"repeat":1,"request":"r","model":"m"}""");
        Assert.Equal(CompletionHeaderReader.Read(usual), CompletionHeaderReader.Read(other));
    }

    [Theory]
    [InlineData("""{"model":"m","request":"r","repeat":0,"ordinal":0,"at":"2026-03-01T12:00:00Z"}""")]
    [InlineData("""{"model":"m","request":"r","repeat":0,"ordinal":0,"response":{}}""")]
    [InlineData("""{"model":"m","request":"r","repeat":0.5,"ordinal":0,"at":"2026-03-01T12:00:00Z","response":{}}""")]
    [InlineData("""{"model":"m","request":"r","repeat":0,"ordinal":0,"at":"yesterday","response":{}}""")]
    [InlineData("""{"model":"m","request":"r","repeat":0,"ordinal":0,"at":"2026-03-01T12:00:00Z","response":{"messages":[""")]
    [InlineData("""{"model":"m\uD800","request":"r","repeat":0,"ordinal":0,"at":"2026-03-01T12:00:00Z","response":{}}""")]
    public void A_line_without_a_whole_header_is_none(string line) => Assert.Null(CompletionHeaderReader.ReadLine(Encoding.UTF8.GetBytes(line), inFull: false));

    [Fact]
    public void Arbitrary_bytes_never_throw() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        _ = CompletionHeaderReader.ReadLine([.. "{\"model\":"u8, .. bytes, (byte)'}'], inFull: true);
        _ = CompletionHeaderReader.Read(bytes);
    }, iter: 500);
}
