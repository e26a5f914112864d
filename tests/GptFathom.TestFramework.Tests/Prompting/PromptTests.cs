using GptFathom.Prompting;
using GptFathom.Tests.Models;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Prompting;

public sealed class PromptTests
{
    private static readonly Sample Sum = new() { Id = "a", Input = "2 + 2?" };

    [Fact]
    public void A_prompt_is_instruction_exemplars_as_turns_and_the_question()
    {
        Prompt prompt = Prompts.Of("Add.", [("1 + 1?", "2"), ("1 + 2?", "3")], new DecodingAttribute());
        using FakeModel model = new();
        Question question = prompt.Ask(Sum, model);
        Assert.Equal(
            [
                (ChatRole.System, "Add."), (ChatRole.User, "1 + 1?"), (ChatRole.Assistant, "2"), (ChatRole.User, "1 + 2?"), (ChatRole.Assistant, "3"),
                (ChatRole.User, "2 + 2?"),
            ],
            question.Prompt.Select(m => (m.Role, m.Text)));
        Assert.Same(Sum, question.Sample);
        Assert.Same(model, question.Model);
    }

    [Fact]
    public void Without_declarations_only_the_question_is_asked()
    {
        using FakeModel model = new();
        Assert.Equal([(ChatRole.User, "2 + 2?")], Prompts.Of(null, [], new DecodingAttribute()).Ask(Sum, model).Prompt.Select(m => (m.Role, m.Text)));
    }

    [Fact]
    public void Decoding_becomes_the_options_of_the_call()
    {
        using FakeModel model = new();
        ChatOptions options = Decoded(new DecodingAttribute { MaxOutputTokens = 64, Temperature = 0.5, Stop = ["\n\n"] });
        Assert.Equal((64, 0.5f), (options.MaxOutputTokens, options.Temperature));
        Assert.Equal(["\n\n"], options.StopSequences);
        ChatOptions plain = Decoded(new DecodingAttribute());
        Assert.Equal((null, 0f, null), (plain.MaxOutputTokens, plain.Temperature, plain.StopSequences));

        ChatOptions Decoded(DecodingAttribute decoding) => Prompts.Of(null, [], decoding).Ask(Sum, model).Options;
    }

    [Fact]
    public void Each_repeat_has_a_seed_of_its_own_and_none_where_none_is_declared()
    {
        using FakeModel model = new();
        Prompt seeded = Prompts.Of(null, [], new DecodingAttribute { Seed = 40 }), plain = Prompts.Of(null, [], new DecodingAttribute());
        Assert.Equal([40, 41, 42], Enumerable.Range(0, 3).Select(repeat => seeded.Ask(Sum, model, repeat).Options.Seed));
        Assert.Null(plain.Ask(Sum, model, 2).Options.Seed);
        Assert.Equal(("40", false), (seeded.Settings().Single(s => s.Key == "seed").Value, plain.Settings().Any(s => s.Key == "seed")));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(int.MaxValue, true)]
    [InlineData(-2, false)]
    [InlineData(int.MaxValue + 1L, false)]
    public void A_seed_is_a_number_from_0_or_none(long seed, bool isValid) => Assert.Equal(
        isValid ? null : $"Seed is {seed}; expected 0 to 2147483647, or -1 for none", new DecodingAttribute { Seed = seed }.Problem());

    [Fact]
    public void The_options_of_one_question_are_not_those_of_the_next()
    {
        using FakeModel model = new();
        Prompt prompt = Prompts.Of(null, [], new DecodingAttribute { Stop = ["."] });
        prompt.Ask(Sum, model).Options.StopSequences!.Add("changed by a body");
        Assert.Equal(["."], prompt.Ask(Sum, model).Options.StopSequences);
    }

    [Fact]
    public void Every_declaration_changes_the_settings()
    {
        (string, string)[] exemplars = [("a", "b")];
        DecodingAttribute greedy = new();
        string[] settings =
        [
            Settings(Prompts.Of(null, [], greedy)),
            Settings(Prompts.Of("Add.", [], greedy)),
            Settings(Prompts.Of("Subtract.", [], greedy)),
            Settings(Prompts.Of("", [], greedy)),
            Settings(Prompts.Of(null, exemplars, greedy)),
            Settings(Prompts.Of(null, [("a", "c")], greedy)),
            Settings(Prompts.Of(null, [.. exemplars, .. exemplars], greedy)),
            Settings(Prompts.Of(null, [], new DecodingAttribute { MaxOutputTokens = 1 })),
            Settings(Prompts.Of(null, [], new DecodingAttribute { Temperature = 0.1 })),
            Settings(Prompts.Of(null, [], new DecodingAttribute { Seed = 0 })),
            Settings(Prompts.Of(null, [], new DecodingAttribute { Stop = ["a", "b"] })),
            Settings(Prompts.Of(null, [], new DecodingAttribute { Stop = ["b", "a"] })),
            Settings(Prompts.Of(null, [], new DecodingAttribute { Stop = ["a|b"] })),
        ];
        Assert.Equal(settings.Length, settings.Distinct().Count());
    }

    [Fact]
    public void The_same_declarations_give_the_same_settings() => Assert.Equal(
        Settings(Prompts.Of("Add.", [("a", "b")], new DecodingAttribute { Temperature = 0.7 })),
        Settings(Prompts.Of("Add.", [("a", "b")], new DecodingAttribute { Temperature = 0.7 })));

    private static string Settings(Prompt prompt) => string.Join('\n', prompt.Settings());
}
