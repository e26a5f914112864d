using System.Text.Json;
using CsCheck;
using GptFathom.Prompting;
using Xunit;

namespace GptFathom.Tests.Prompting;

public class TemplateTextTests
{
    private static readonly Sample Question = new()
    {
        Id = "1", Input = "Which?", Choices = ["yes", "no"], Targets = ["B"], Group = "high_school",
        Metadata = new Dictionary<string, JsonElement> { ["hint"] = JsonSerializer.SerializeToElement("Think."), ["empty"] = JsonSerializer.SerializeToElement("") },
    };

    [Theory]
    [InlineData("{{input}}", "Which?")]
    [InlineData("{{input}} ({{target}}) {{option}}", "Which? (B) no")]
    [InlineData("{{#group}}on {{group}}: {{/group}}{{input}}", "on high school: Which?")]
    [InlineData("{{#empty}}never {{input}}{{/empty}}{{#hint}}{{hint}}{{/hint}}", "Think.")]
    [InlineData("{{#hint}}a{{#unknown}}b{{/unknown}}c{{/hint}}", "ac")]
    [InlineData("{{#unknown}}a{{#hint}}b{{/hint}}c{{/unknown}}d", "d")]
    [InlineData("[{{unknown}}]", "[]")]
    [InlineData(@"\boxed{{{target}}}", @"\boxed{B}")]
    [InlineData("{{ input }} {{}} {{1}} {input}", "{{ input }} {{}} {{1}} {input}")]
    public void Places_are_filled_and_sections_of_empty_fields_left_out(string template, string text) => Assert.Equal(text, new TemplateText(template).Render(new SampleFields(Question)));

    [Theory]
    [InlineData("{{#hint}}a", "the section '{{#hint}}' is not closed")]
    [InlineData("{{#hint}}a{{/input}}", "'{{/input}}' closes no section")]
    [InlineData("a{{/hint}}", "'{{/hint}}' closes no section")]
    [InlineData("{{#hint}}{{#group}}{{/hint}}{{/group}}", "'{{/hint}}' closes no section")]
    public void A_section_is_closed_once_and_in_order(string template, string expected) =>
        Assert.Equal(expected, Assert.Throws<FormatException>(() => new TemplateText(template)).Message);

    [Fact]
    public void A_text_that_fields_hold_is_not_read_as_a_template() =>
        Assert.Equal("{{target}} {{#x}}", new TemplateText("{{input}}").Render(new SampleFields(Question with { Input = "{{target}} {{#x}}" })));

    [Fact]
    public void A_literal_is_itself() => Gen.String.Sample(text => TemplateText.Literal(text).Render(new SampleFields(Question)) == text);

    [Fact]
    public void A_text_without_tags_is_itself() => Gen.String.Where(text => !text.Contains("{{", StringComparison.Ordinal)).Sample(text => new TemplateText(text).Render(new SampleFields(Question)) == text);
}
