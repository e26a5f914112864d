using GptFathom.Commands.Catalogue;
using Xunit;

namespace GptFathom.Tests.Commands.Catalogue;

public class CitationTests
{
    [Theory]
    [InlineData("Word problems (Cobbe et al. 2021, arXiv:2110.14168), 8-shot.", "Cobbe et al. 2021", "2110.14168")]
    [InlineData("WebQuestions (Berant et al. 2013), test split.", "Berant et al. 2013", null)]
    [InlineData("In its open form (Kwiatkowski et al. 2019; Lee et al. 2019, arXiv:1906.00300).", "Lee et al. 2019", "1906.00300")]
    [InlineData("By two (Matsumoto and Nishimura 1998).", "Matsumoto and Nishimura 1998", null)]
    public void The_last_paper_of_a_text_is_named(string text, string authors, string? number) => Assert.Equal(new Citation(authors, number), Citation.In(text));

    [Theory]
    [InlineData(""), InlineData("The 24 tables of 2023."), InlineData("et al. 2021")]
    public void A_text_may_name_none(string text) => Assert.Null(Citation.In(text));
}
