using GptFathom.Models;
using GptFathom.Prompting;
using GptFathom.Tests.Support;
using Microsoft.Extensions.AI;
using Xunit;

namespace GptFathom.Tests.Prompting;

/// <summary>Chat and base models see the same content; base models as one text that ends where they go on.</summary>
public sealed class PromptFormTests : IDisposable
{
    private static readonly ModelTraits Base = new() { Form = PromptForm.Completion };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_base_model_is_asked_in_one_text_and_stopped_at_the_next_question()
    {
        Question question = Ask(Prompts.Of("Add.", [("1 + 1?", "2"), ("1 + 2?", "3")], new DecodingAttribute { Stop = ["\n\n"] }), Base);
        ChatMessage message = Assert.Single(question.Prompt);
        Assert.Equal("Add.\n\nQ: 1 + 1?\nA: 2\n\nQ: 1 + 2?\nA: 3\n\nQ: 2 + 2?\nA:", message.Text);
        Assert.Equal(["\n\n", "\nQ:"], question.Options.StopSequences);
    }

    [Fact]
    public void A_base_model_without_exemplars_is_asked_the_same_way()
    {
        Question question = Ask(Prompts.Of(null, [], new DecodingAttribute()), Base);
        Assert.Equal("Q: 2 + 2?\nA:", Assert.Single(question.Prompt).Text);
        Assert.Equal(["\nQ:"], question.Options.StopSequences);
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public void A_flattened_template_asks_every_model_in_one_text_that_nothing_ends(bool isBase)
    {
        _folder.Write("Templates/flat.json", """{"version":1,"flattened":true,"system":"Add.","question":"{{input}}","answer":"{{target}}"}""");
        Prompt prompt = new(PromptTemplate.Read("flat", GetType().Assembly, TestHost.FoldersIn(_folder)), ExemplarSet.None, new DecodingAttribute());
        Question question = Ask(prompt, isBase ? Base : ModelTraits.Default);
        Assert.Equal((ChatRole.User, "Add.\n\nQ: 2 + 2?\nA:"), (Assert.Single(question.Prompt).Role, question.Prompt[0].Text));
        Assert.Null(question.Options.StopSequences);
    }

    [Fact]
    public void A_chat_model_sees_pictures_after_the_question()
    {
        DataContent picture = new(new byte[] { 1, 2 }, "image/png");
        using TraitsModel model = new(ModelTraits.Default);
        ChatMessage asked = Assert.Single(Prompts.Of(null, [], new DecodingAttribute()).Ask(new Sample { Id = "1", Input = "What?", Images = [picture] }, model).Prompt);
        Assert.Equal("What?", Assert.IsType<TextContent>(asked.Contents[0]).Text);
        Assert.Same(picture, asked.Contents[1]);
    }

    private static Question Ask(Prompt prompt, ModelTraits traits)
    {
        using TraitsModel model = new(traits);
        return prompt.Ask(new Sample { Id = "1", Input = "2 + 2?" }, model);
    }
}
