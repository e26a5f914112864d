using Xunit;

namespace GptFathom.Suites.Tests.Scoring.Instructions;

/// <summary>The group "change_case" of IFEval (Zhou et al. 2023, arXiv:2311.07911, table 1).</summary>
public class CaseRulesTests
{
    [Theory]
    [InlineData("at least", "GO and STOP", true), InlineData("at least", "GO and Stop", false), InlineData("at least", "I like A", true), InlineData("at least", "STATE-OF-THE-ART", false)]
    [InlineData("less than", "GO and STOP", false), InlineData("less than", "GO and Stop", true), InlineData("less than", "The U.S. cannot", true), InlineData("less than", "DON'T", true)]
    [InlineData("less than", "COVID-19 in 2020", true), InlineData("less than", "iPHONE PHONEs", true), InlineData("less than", "**GO** (STOP)", false)]
    public void Capital_words_are_counted_against_2(string relation, string reply, bool follows) =>
        Instructed.Check("change_case:capital_word_frequency", $$"""{"capital_relation":"{{relation}}","capital_frequency":2}""", reply, follows);

    [Theory]
    [InlineData("THIS IS ALL THAT THERE IS, 100 %.", true), InlineData("YES", true)]
    [InlineData("THIS IS ALL THAT THERE Is.", false), InlineData("123", false), InlineData("DAS IST ALLES UND NICHT MEHR.", false), InlineData("ЭТО ВСЁ", false)]
    public void English_capital_has_no_small_letter(string reply, bool follows) => Instructed.Check("change_case:english_capital", "{}", reply, follows);

    [Theory]
    [InlineData("this is all that there is, 100 %.", true), InlineData("yes", true)]
    [InlineData("This is all that there is.", false), InlineData("123", false), InlineData("das ist alles und nicht mehr.", false), InlineData("это всё", false), InlineData("这是全部", false)]
    public void English_lowercase_has_no_capital_letter(string reply, bool follows) => Instructed.Check("change_case:english_lowercase", "{}", reply, follows);
}
