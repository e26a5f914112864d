using GptFathom.Reports;
using Xunit;

namespace GptFathom.Tests.Reports;

/// <summary>The canonical form of an error, as MSBuild documents it: <c>origin : category code : text</c>, or <c>file(line): ...</c>.</summary>
public sealed class GateErrorTests
{
    [Fact]
    public void A_gate_with_a_place_names_file_and_line() =>
        Assert.Equal("/src/Orders.cs(12): error FATHOM101: orders: Regressed", new GateError("FATHOM101", "/src/Orders.cs", 12, "orders: Regressed").ToString());

    [Fact]
    public void A_gate_without_a_place_names_the_tool() =>
        Assert.Equal("fathom : error FATHOM103: Run: Regressed", new GateError("FATHOM103", null, null, "Run: Regressed").ToString());

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\r\ntwo")]
    [InlineData("one\u2028two")]
    public void A_message_of_several_lines_becomes_one(string message) =>
        Assert.Equal("fathom : error FATHOM103: one | two", new GateError("FATHOM103", null, null, message).ToString());
}
