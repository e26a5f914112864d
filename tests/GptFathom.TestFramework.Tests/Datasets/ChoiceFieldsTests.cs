using GptFathom.Datasets;
using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Datasets;

public sealed class ChoiceFieldsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{"c":["x","y","z"],"t":"B"}""", "x|y|z", "B")]
    [InlineData("""{"c":[1,2.50,true],"t":"C"}""", "1|2.50|true", "C")]
    [InlineData("""{"c":["(A)x","(B) y","C) z"],"t":"A"}""", "x|y|C) z", "A")]
    [InlineData("""{"c":["(B)x","(A) y"],"t":"A"}""", "(B)x|(A) y", "A")]
    [InlineData("""{"c":{"text":["x","y","z"],"label":["1","2","3"]},"t":"2"}""", "x|y|z", "B")]
    [InlineData("""{"c":[{"text":"x","label":"A"},{"text":"y","label":"E"}],"t":"E"}""", "x|y", "B")]
    [InlineData("""{"c":["x","y","z"],"t":["C","A"]}""", "x|y|z", "AC")]
    [InlineData("""{"c":["x","y","z"],"t":"CA"}""", "x|y|z", "AC")]
    [InlineData("""{"c":["x","y","z"],"t":"A, B"}""", "x|y|z", "AB")]
    [InlineData("""{"c":["x","y","z"],"t":["A","C","\u3002"]}""", "x|y|z", "AC")]
    [InlineData("""{"c":["x","y"],"t":"(B)"}""", "x|y", "B")]
    [InlineData("""{"c":["x","y"],"t":null}""", "x|y", "")]
    [InlineData("""{"c":["x","y"],"t":[]}""", "x|y", "")]
    [InlineData("""{"c":["x","y"]}""", "x|y", "")]
    public async Task Choices_are_a_list_and_the_target_becomes_the_letters_of_the_right_ones(string row, string choices, string target) =>
        Assert.Equal((choices, target), await ReadAsync(row, ChoiceTarget.Letter, "c"));

    [Theory]
    [InlineData("""{"c":["x","y"],"t":0}""", ChoiceTarget.Index, "A")]
    [InlineData("""{"c":["x","y"],"t":"1"}""", ChoiceTarget.Index, "B")]
    [InlineData("""{"c":["x","y"],"t":"1"}""", ChoiceTarget.Number, "A")]
    [InlineData("""{"c":["x","y"],"t":2}""", ChoiceTarget.Number, "B")]
    [InlineData("""{"c":["x","y"],"t":"y"}""", ChoiceTarget.Text, "B")]
    [InlineData("""{"c":["7","8"],"t":8}""", ChoiceTarget.Text, "B")]
    public async Task A_target_may_be_an_index_a_number_or_a_text(string row, ChoiceTarget kind, string target) =>
        Assert.Equal(target, (await ReadAsync(row, kind, "c")).Target);

    [Fact]
    public async Task Choices_may_each_have_a_field_and_the_last_may_be_absent()
    {
        Assert.Equal(("x|y", "B"), await ReadAsync("""{"a":"x","b":"y","t":"2"}""", ChoiceTarget.Number, "a", "b"));
        Assert.Equal(("x|y", "A"), await ReadAsync("""{"a":"x","b":"y","c":null,"t":"A"}""", ChoiceTarget.Letter, "a", "b", "c"));
    }

    [Fact]
    public async Task An_object_that_maps_choices_to_0_or_1_holds_the_choices_and_the_target()
    {
        _folder.Write("d.jsonl", """{"input":"q","mc":{"no":0,"yes":1,"perhaps":0}}""");
        Sample sample = await OnlyAsync(new JsonLinesAttribute("d.jsonl") { Choices = ["mc"], Target = "mc", TargetKind = ChoiceTarget.Text });
        Assert.Equal("B", sample.Target);
        Assert.Equal(["no", "yes", "perhaps"], sample.Choices);
    }

    [Fact]
    public async Task Fields_inside_objects_are_reached_by_dots()
    {
        _folder.Write("d.jsonl", """{"question":{"stem":"q","choices":[{"text":"x","label":"A"},{"text":"y","label":"B"}]},"answerKey":"B"}""");
        Sample sample = await OnlyAsync(new JsonLinesAttribute("d.jsonl") { Input = "question.stem", Choices = ["question.choices"], Target = "answerKey" });
        Assert.Equal(("q", "B"), (sample.Input, sample.Target));
        Assert.Equal(["x", "y"], sample.Choices);
    }

    [Fact]
    public async Task Choices_are_no_metadata()
    {
        _folder.Write("d.jsonl", """{"input":"q","c":["x","y"],"target":"A","note":1}""");
        Assert.Equal(["note"], (await OnlyAsync(new JsonLinesAttribute("d.jsonl") { Choices = ["c"] })).Metadata.Keys);
    }

    [Theory]
    [InlineData("""{"c":["x","y"],"t":"C"}""", ChoiceTarget.Letter, "the field 't' is 'C'; expected a letter from A to B")]
    [InlineData("""{"c":["x","y"],"t":"a"}""", ChoiceTarget.Letter, "the field 't' is 'a'; expected a letter from A to B")]
    [InlineData("""{"c":["x","y"],"t":""}""", ChoiceTarget.Letter, "the field 't' is ''; expected a letter from A to B")]
    [InlineData("""{"c":["x","y"],"t":2}""", ChoiceTarget.Index, "the field 't' is '2'; expected a number from 0 to 1")]
    [InlineData("""{"c":["x","y"],"t":-1}""", ChoiceTarget.Index, "the field 't' is '-1'; expected a number from 0 to 1")]
    [InlineData("""{"c":["x","y"],"t":0}""", ChoiceTarget.Number, "the field 't' is '0'; expected a number from 1 to 2")]
    [InlineData("""{"c":["x","y"],"t":"X"}""", ChoiceTarget.Text, "the field 't' is 'X'; expected the text of a choice")]
    [InlineData("""{"c":{"text":["x","y"],"label":["1","2"]},"t":"3"}""", ChoiceTarget.Letter, "the field 't' is '3'; expected one of the labels 1, 2")]
    [InlineData("""{"c":{"text":["x","y"],"label":["1"]},"t":"1"}""", ChoiceTarget.Letter, "the field 'c' has 2 texts and 1 labels")]
    [InlineData("""{"c":[{"text":"x"},{"text":"y"}],"t":"A"}""", ChoiceTarget.Letter, "the field 'c' has a choice without 'label'")]
    [InlineData("""{"c":["x"],"t":"A"}""", ChoiceTarget.Letter, "there are 1 choices; expected 2 to 26")]
    [InlineData("""{"c":[],"t":"A"}""", ChoiceTarget.Letter, "there are 0 choices; expected 2 to 26")]
    [InlineData("""{"c":["x",null],"t":"A"}""", ChoiceTarget.Letter, "the field 'c' holds a null")]
    [InlineData("""{"c":"x","t":"A"}""", ChoiceTarget.Letter, "the field 'c' is a string; expected an array of choices")]
    [InlineData("""{"t":"A"}""", ChoiceTarget.Letter, "the field 'c' is missing")]
    public async Task A_target_that_is_no_choice_and_choices_that_are_none_name_file_and_line(string row, ChoiceTarget kind, string expected)
    {
        FathomException problem = await Assert.ThrowsAsync<FathomException>(() => ReadAsync(row, kind, "c"));
        Assert.Equal($"{_folder.PathOf("d.jsonl")}(1): {expected}.", problem.Message);
    }

    [Fact]
    public async Task A_choice_that_is_absent_before_another_would_move_the_letters() =>
        Assert.EndsWith("(1): the field 'a' is null, and choices follow it.",
            (await Assert.ThrowsAsync<FathomException>(() => ReadAsync("""{"a":null,"b":"y","c":"z","t":"A"}""", ChoiceTarget.Letter, "a", "b", "c"))).Message,
            StringComparison.Ordinal);

    private async Task<(string Choices, string Target)> ReadAsync(string row, ChoiceTarget kind, params string[] choices)
    {
        _folder.Write("d.jsonl", "{\"input\":\"q\"," + row[1..]);
        Sample sample = await OnlyAsync(new JsonLinesAttribute("d.jsonl") { Choices = choices, Target = "t", TargetKind = kind });
        return (string.Join('|', sample.Choices), sample.Targets.Count == 0 ? "" : sample.Target);
    }

    private async Task<Sample> OnlyAsync(DatasetAttribute dataset) =>
        Assert.Single(await SampleSet.LoadAsync(dataset, TestHost.FoldersIn(_folder), TestContext.Current.CancellationToken));
}
