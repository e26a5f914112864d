using GptFathom.Models;
using Xunit;

namespace GptFathom.Tests.Models;

public sealed class TokenizerSetTests
{
    [Fact]
    public void A_tokenizer_is_made_once_when_the_first_text_is_counted()
    {
        ExtensionSet extensions = new([typeof(Words)]);
        TokenCounter counter = new TokenizerSet(extensions).Find("words")!;
        Words factory = Assert.Single(extensions.OfType<Words>());
        Assert.Equal(0, factory.Made);
        Assert.Equal([3, 1], new[] { counter.Count("one two three"), counter.Count("one") });
        Assert.Equal(1, factory.Made);
        Assert.True(counter.IsExact);
    }

    [Fact]
    public void Two_factories_of_one_name_are_refused_with_both_types()
    {
        FathomException e = Assert.Throws<FathomException>(() => new TokenizerSet(new ExtensionSet([typeof(Words), typeof(MoreWords)])));
        Assert.Equal(
            "Two extensions answer for the tokenizer 'words': GptFathom.Tests.Models.TokenizerSetTests+Words and GptFathom.Tests.Models.TokenizerSetTests+MoreWords; expected one.", e.Message);
    }

    private sealed class Words : ITokenizerFactory
    {
        public int Made { get; private set; }

        public IReadOnlyList<string> Names { get; } = ["words"];

        public ITokenizer Create(string name)
        {
            Made++;
            return new Splitter();
        }
    }

    private sealed class MoreWords : ITokenizerFactory
    {
        public IReadOnlyList<string> Names { get; } = ["letters", "words"];

        public ITokenizer Create(string name) => new Splitter();
    }

    private sealed class Splitter : ITokenizer
    {
        public int Count(string text) => text.Split(' ').Length;
    }
}
