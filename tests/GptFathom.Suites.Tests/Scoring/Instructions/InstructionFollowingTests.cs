using System.Text.Json;
using CsCheck;
using GptFathom.Datasets;
using GptFathom.Suites.Scoring.Instructions;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring.Instructions;

/// <summary>The strict and the loose accuracy of IFEval (Zhou et al. 2023, arXiv:2311.07911, section 2.3), by prompt and by instruction.</summary>
public class InstructionFollowingTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Scoring", "Instructions", "ifeval");

    private static readonly Sample Two = Instructed.Sample(("punctuation:no_comma", "{}"), ("startend:end_checker", """{"end_phrase":"The end."}"""));

    [Theory]
    [InlineData("Once. The end.", 1, 1), InlineData("Once, twice. The end.", 0, 0.5), InlineData("Once, twice.", 0, 0), InlineData(" \n", 0, 0), InlineData("", 0, 0)]
    public void A_prompt_is_followed_when_all_of_its_instructions_are(string reply, double score, double share)
    {
        Assert.Equal(score, InstructionFollowing.Strict.Measure(reply, Two));
        Assert.Equal(share, InstructionFollowing.StrictShare.Measure(reply, Two));
    }

    [Theory]
    [InlineData("Sure, here it is:\nOnce. The end."), InlineData("Once. The end.\nAnything else, perhaps?"), InlineData("Sure, so:\nOnce. The end.\nGlad, as ever.")]
    [InlineData("Once. **The end.**"), InlineData("Sure, so:\n**Once. The end.**"), InlineData("Sure, so:\n\nOnce. The end.\n\nGlad, as ever.")]
    public void Loose_forgives_the_first_and_the_last_line_and_asterisks(string reply)
    {
        Assert.Equal((0, 1), (InstructionFollowing.Strict.Measure(reply, Two), InstructionFollowing.Loose.Measure(reply, Two)));
        Assert.Equal(1, InstructionFollowing.LooseShare.Measure(reply, Two));
    }

    [Theory]
    [InlineData("So, now:\nWell, then:\nOnce. The end."), InlineData("Once, twice."), InlineData("Once, twice. The end."), InlineData("Once. _The end._")]
    public void Loose_forgives_nothing_else(string reply) => Assert.Equal(0, InstructionFollowing.Loose.Measure(reply, Two));

    [Fact]
    public void Each_instruction_has_a_loose_form_of_its_own() =>
        Assert.Equal(1, InstructionFollowing.Loose.Measure(
            "Sure, so:\n* one\nBye.", Instructed.Sample(("punctuation:no_comma", "{}"), ("detectable_format:number_bullet_lists", """{"num_bullets":1}"""))));

    [Fact]
    public void Arguments_that_an_instruction_does_not_take_may_be_there_and_null() => Assert.Equal(1, InstructionFollowing.Strict.Measure("One", Instructed.Sample(
        ("punctuation:no_comma", """{"num_words":null,"relation":null}"""), ("length_constraints:number_words", """{"num_words":2.0,"relation":"less than","language":null}"""))));

    [Fact]
    public async Task Rows_in_the_native_format_are_judged_as_expected()
    {
        JsonLinesAttribute dataset = new("input_data.jsonl") { Input = "prompt", Id = "key" };
        IReadOnlyList<Sample> samples = await SampleSet.LoadAsync(dataset, new DataFolders([Folder]), TestContext.Current.CancellationToken);
        Dictionary<string, JsonElement> replies = File.ReadLines(Path.Combine(Folder, "replies.jsonl")).Select(l => JsonElement.Parse(l)).ToDictionary(r => r.GetProperty("id").GetString()!);
        Assert.Equal(replies.Count, samples.Count);
        Assert.All(samples, sample =>
        {
            JsonElement reply = replies[sample.Id];
            string output = reply.GetProperty("output").GetString()!;
            Assert.Equal(Marks(reply, "strict"), InstructionFollowing.Followed(output, sample, isLoose: false));
            Assert.Equal(Marks(reply, "loose"), InstructionFollowing.Followed(output, sample, isLoose: true));
        });
        Assert.All(InstructionRegistry.Ids, id => Assert.Equal([false, true], samples
            .SelectMany(s => Instructions(s).Zip(Marks(replies[s.Id], "strict"))).Where(i => i.First == id).Select(i => i.Second).Distinct().Order()));
        Assert.Equal(25, InstructionRegistry.Ids.Count());
    }

    [Theory]
    [InlineData("""["keywords:rhyme"]""", "[{}]", "the instruction 'keywords:rhyme' is not known; expected one of change_case:capital_word_frequency, ")]
    [InlineData("""["keywords:existence"]""", "[{}]", "the argument 'keywords' of the instruction 'keywords:existence' is missing; expected a list of texts, none of them empty")]
    [InlineData("""["keywords:existence"]""", """[{"keywords":null}]""", "'keywords' of the instruction 'keywords:existence' is missing")]
    [InlineData("""["keywords:existence"]""", """[{"keywords":["a",""]}]""", """is ["a",""]; expected a list of texts""")]
    [InlineData("""["keywords:existence"]""", "[null]", "is missing")]
    [InlineData("""["keywords:letter_frequency"]""", """[{"letter":"ab","let_relation":"at least","let_frequency":1}]""", "'letter' of the instruction 'keywords:letter_frequency' is \"ab\"; expected one character")]
    [InlineData("""["length_constraints:number_words"]""", """[{"num_words":5,"relation":"at most"}]""", "is \"at most\"; expected 'at least' or 'less than'")]
    [InlineData("""["length_constraints:number_words"]""", """[{"num_words":-1,"relation":"at least"}]""", "is -1; expected a whole number from 0")]
    [InlineData("""["length_constraints:number_words"]""", """[{"num_words":"5","relation":"at least"}]""", "is \"5\"; expected a whole number from 0")]
    [InlineData("""["length_constraints:nth_paragraph_first_word"]""", """[{"num_paragraphs":2,"nth_paragraph":3,"first_word":"a"}]""", "is 3; expected 1 to 2, the number of paragraphs")]
    [InlineData("""["language:response_language"]""", """[{"language":"xx"}]""", "is \"xx\"; expected one of ar, bg, bn, ")]
    [InlineData("""["startend:end_checker"]""", """[{"end_phrase":" "}]""", "is \" \"; expected a text that is not blank")]
    [InlineData("""["punctuation:no_comma"]""", "[]", "the field 'kwargs' is empty")]
    [InlineData("""["punctuation:no_comma"]""", "[{},{}]", "the field 'instruction_id_list' has 1 items and 'kwargs' has 2; expected as many")]
    [InlineData("""["punctuation:no_comma"]""", "[5]", "the field 'kwargs' holds a number; expected an object for each instruction")]
    [InlineData("[5]", "[{}]", "the field 'instruction_id_list' holds a number; expected ids of instructions")]
    [InlineData("[]", "[]", "the field 'instruction_id_list' is empty; expected at least one instruction")]
    [InlineData("\"punctuation:no_comma\"", "[{}]", "the field 'instruction_id_list' is a string; expected an array")]
    public void A_malformed_row_is_refused_by_its_place_whatever_the_reply(string ids, string arguments, string problem)
    {
        Sample sample = Instructed.WithFields(ids, arguments) with { SourceFile = "input_data.jsonl", SourceLine = 3 };
        FathomException refused = Assert.Throws<FathomException>(() => InstructionFollowing.Loose.Measure("", sample));
        Assert.StartsWith("input_data.jsonl(3): ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_without_instructions_is_refused_by_its_id() =>
        Assert.Equal("sample '1': the field 'instruction_id_list' is missing.",
            Assert.Throws<FathomException>(() => InstructionFollowing.Strict.Measure("x", new Sample { Id = "1", Input = "" })).Message);

    [Fact]
    public void Loose_is_at_least_strict_and_a_prompt_at_most_its_share() => Replies.Sample(reply =>
        Measure(InstructionFollowing.Loose, reply) >= Measure(InstructionFollowing.Strict, reply)
        && Measure(InstructionFollowing.LooseShare, reply) >= Measure(InstructionFollowing.StrictShare, reply)
        && Measure(InstructionFollowing.StrictShare, reply) >= Measure(InstructionFollowing.Strict, reply)
        && Measure(InstructionFollowing.LooseShare, reply) >= Measure(InstructionFollowing.Loose, reply));

    [Fact]
    public void An_instruction_followed_strictly_is_followed_loosely() => Gen.Select(Replies, Gen.Int[0, Everything.All.Count - 1]).Sample((reply, index) =>
    {
        Sample sample = Instructed.Sample(Everything.All[index]);
        return InstructionFollowing.Loose.Measure(reply, sample) >= InstructionFollowing.Strict.Measure(reply, sample);
    });

    private static readonly Gen<string> Replies = Gen.OneOf("Sure, here:\n", "The end.", "*", "***", "\n", "\n\n", "a", "PARIS ", "\"", "<<t>>", "[x]", "- ", "{}", ", ", "P.S. ", "SECTION 1", "My answer is no.")
        .Array[0, 10].Select(string.Concat);

    private static double Measure(IMetric metric, string reply) => metric.Measure(reply, Two);

    private static IEnumerable<string> Instructions(Sample sample) => sample.Metadata["instruction_id_list"].EnumerateArray().Select(i => i.GetString()!);

    private static bool[] Marks(JsonElement reply, string kind) => [.. reply.GetProperty(kind).EnumerateArray().Select(m => m.GetBoolean())];
}
