using GptFathom.Answers.Statements;
using Xunit;

namespace GptFathom.Tests.Answers.Statements;

public class StatementFinderTests
{
    /// <summary>One of every cue: what is looked for first, to spare most replies the search, has to let each of them through.</summary>
    [Theory]
    [InlineData("the answer is 7"), InlineData("The answer to the riddle would be 7"), InlineData("Answer: 7"), InlineData("ANSWER = 7"), InlineData("#### 7")]
    [InlineData("La respuesta es 7"), InlineData("Respuesta final: 7"), InlineData("La réponse est 7"), InlineData("Réponse : 7"), InlineData("Die Antwort lautet 7"), InlineData("Antwort: 7")]
    [InlineData("Ответ: 7"), InlineData("ответ — 7"), InlineData("答案是7"), InlineData("答案：7"), InlineData("答えは7"), InlineData("正解は7"), InlineData("答え：7"), InlineData("答は7")]
    [InlineData("정답은 7"), InlineData("답은 7"), InlineData("답: 7"), InlineData("الإجابة هي 7"), InlineData("الجواب هو 7"), InlineData("الإجابة: 7")]
    [InlineData("Vastaus on 7"), InlineData("Vastaus: 7"), InlineData("Jawabannya adalah 7"), InlineData("Jawaban: 7"), InlineData("Jibu ni 7"), InlineData("Jibu: 7")]
    [InlineData("คำตอบคือ 7"), InlineData("উত্তর হল 7"), InlineData("উত্তরটি: 7"), InlineData("సమాధానం 7")]
    public void Each_cue_is_found(string text) => Assert.Equal("7", StatementFinder.LatestFirst($"So. {text}")[0].Text);

    /// <summary>What stands further up than any benchmark lets a reply be long is not looked for.</summary>
    [Fact]
    public void Only_the_last_16_000_characters_are_searched_and_the_last_eight_cues_kept()
    {
        Assert.Empty(StatementFinder.LatestFirst("The answer is 7\n" + new string('x', 16_000)));
        string many = string.Join('\n', Enumerable.Range(1, 20).Select(i => $"The answer is {i}"));
        Assert.Equal(Enumerable.Range(13, 8).Reverse().Select(i => $"{i}"), StatementFinder.LatestFirst(many).Select(s => s.Text));
    }
}
