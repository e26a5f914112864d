using GptFathom.Tests.Support;
using Xunit;

namespace GptFathom.Tests.Answers;

public class FinalNumberTests
{
    [Theory]
    [InlineData("It takes 3 steps. The answer is 18. I used 9 eggs.", "18")]
    [InlineData("First 5, then\n#### 1,234", "1,234")]
    [InlineData("9 * 2 = 18\nA: 224", "224")]
    [InlineData("She makes **18** in 3 days", "18")]
    [InlineData(@"so \boxed{\frac{3}{4}} of 8", "3/4")]
    [InlineData("The answer is 10 + 8 = 18 eggs in 3 days", "18")]
    [InlineData("The answer is 7. No: the final answer is 8.", "8")]
    [InlineData("**Answer:**\n\n42 apples and 3 pears", "42")]
    [InlineData("La respuesta es 7, no 8.", "7")]
    [InlineData("La réponse est 1 234 567 euros en 3 ans", "1\u00A0234\u00A0567")]
    [InlineData("The answer is : 5 10 times", "5")]
    [InlineData("উত্তর হল ১২৩৪। ৫", "1234")]
    [InlineData("答案是 ７。 8", "7")]
    [InlineData("Die Antwort lautet 1.234.", "1234")]
    [InlineData("Jibu: 12. Kuna 3 zaidi.", "12")]
    [InlineData("The answer is not 18 but 19.", "19")]
    [InlineData("The answer is 11. 5 + 6 = 12 is another matter.", "11")]
    public void A_stated_number_wins_over_later_ones(string output, string number) => Assert.Equal(Extraction.Stated(number), Extract(output));

    [Theory]
    [InlineData("{\"reasoning\": \"5 + 5\", \"answer\": 10}", "10")]
    [InlineData("```json\n{\n  \"reasoning\": \"5\n+ 5\",\n  \"answer\": \"10\"\n}\n```", "10")]
    [InlineData(@"{""reasoning"": ""\( 5 \)"", ""answer"": ""$10""}", "$10")]
    [InlineData("{\"answer\": \"1\"}\nOn reflection:\n{\"answer\": \"2\"}", "2")]
    [InlineData("{\"answer\": \"29,100 - 3,140 = $25,960 more\"}", "$25,960")]
    public void The_answer_field_is_read(string output, string number) => Assert.Equal(Extraction.Stated(number), Extract(output));

    [Theory]
    [InlineData("5 and then 3-5", "5")]
    [InlineData("on 10/16/1924", "1924")]
    [InlineData("x = -5", "-5")]
    [InlineData("owes -$5.50", "-$5.50")]
    [InlineData("in total 12,50 €", "12,50 €")]
    [InlineData("1,2,3", "3")]
    [InlineData("A: 5\nB: 6", "6")]
    [InlineData("it is 1 1/2", "1 1/2")]
    [InlineData("**1.** Take 4. **2.** Add 5.", "5")]
    [InlineData("1 234", "1\u00A0234")]
    [InlineData("The answer is 18. Wait, I made a mistake. It should be 17.", "17")]
    [InlineData("The answer is not 18. So 19 are left.", "19")]
    public void Without_a_statement_the_last_number_is_the_guess(string output, string number) => Assert.Equal(Extraction.Guessed(number), Extract(output));

    [Theory]
    [InlineData(""), InlineData("None at all."), InlineData("{\"reasoning\": \"5\", \"answer\": \"unknown\"}"), InlineData(","), InlineData("."), InlineData("The answer is not 18.")]
    public void Without_a_number_there_is_no_answer(string output) => Assert.Equal(Extraction.None, Extract(output));

    [Fact]
    public void Reasoning_that_is_cut_off_before_its_answer_field_gives_none() => Assert.Equal(Extraction.None, Extract("```json\n{\"reasoning\": \"5 + 5 = 10"));

    [Fact]
    public void An_answer_field_that_is_cut_off_is_a_guess() => Assert.Equal(Extraction.Guessed("12"), Extract("{\"answer\": \"12"));

    [Fact]
    public void An_invented_question_does_not_count() => Assert.Equal(Extraction.Stated("18"), Extract("So the answer is 18.\n\nQ: Tom has 3.\nA: The answer is 3."));

    private static Extraction Extract(string output) => Extractors.FinalNumber.Extract(output, Samples.Of());
}
