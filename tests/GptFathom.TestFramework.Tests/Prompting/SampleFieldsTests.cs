using System.Text.Json;
using GptFathom.Prompting;
using Xunit;

namespace GptFathom.Tests.Prompting;

public class SampleFieldsTests
{
    private static readonly Sample Choice = new() { Id = "1", Input = "Which?", Choices = ["yes", "no", "perhaps"], Targets = ["B"], Group = "high_school_physics" };

    private static readonly Sample Open = new()
    {
        Id = "2", Input = "How many?", Targets = ["4", "four"],
        Metadata = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(
            """{"input":"the row's own","lines":["a","b"],"number":2.50,"yes":true,"none":null,"turns":[{"text":"first"}],"dotted.name":"whole"}""")!,
    };

    [Theory]
    [InlineData("input", "Which?"), InlineData("choices", "(A) yes\n(B) no\n(C) perhaps"), InlineData("letters", "A to C"), InlineData("target", "B"), InlineData("targets", "B")]
    [InlineData("option", "no"), InlineData("open", null), InlineData("group", "high school physics"), InlineData("group_name", "high_school_physics"), InlineData("else", null)]
    public void A_question_with_options_has(string name, string? value) => Assert.Equal(value, new SampleFields(Choice)[name]);

    [Theory]
    [InlineData("input", "How many?"), InlineData("row.input", "the row's own"), InlineData("choices", null), InlineData("letters", null), InlineData("option", null)]
    [InlineData("target", "4"), InlineData("targets", "4, four"), InlineData("open", "4"), InlineData("group", null), InlineData("lines", "a\nb"), InlineData("number", "2.50")]
    [InlineData("yes", "true"), InlineData("none", null), InlineData("turns.0.text", "first"), InlineData("row.turns.0.text", "first"), InlineData("turns.1.text", null), InlineData("dotted.name", "whole")]
    public void A_question_without_options_has(string name, string? value) => Assert.Equal(value, new SampleFields(Open)[name]);

    [Theory]
    [InlineData("D"), InlineData("b"), InlineData(""), InlineData("?")]
    public void A_target_that_is_no_letter_of_an_option_has_no_option(string target) => Assert.Null(new SampleFields(Choice with { Targets = [target] })["option"]);

    [Fact]
    public void A_sample_without_targets_has_none()
    {
        SampleFields fields = new(Choice with { Targets = [] });
        Assert.Equal((null, "", null), (fields["target"], fields["targets"], fields["option"]));
    }
}
