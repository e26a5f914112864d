namespace GptFathom.Suites.Tests.Styles;

/// <summary>How languages state an answer. MGSM names them by code, TyDi QA by name.</summary>
internal static class NativeStyles
{
    private static readonly Dictionary<string, string[]> Statements = new()
    {
        ["en"] = ["The answer is {0}.", "Answer: {0}", "The final answer is {0}."],
        ["de"] = ["Die Antwort lautet {0}.", "Die Antwort ist {0}.", "Antwort: {0}"],
        ["es"] = ["La respuesta es {0}.", "La respuesta final es {0}.", "Respuesta: {0}"],
        ["fr"] = ["La réponse est {0}.", "La réponse finale est {0}.", "Réponse : {0}"],
        ["ru"] = ["Ответ — {0}.", "Ответ: {0}", "Правильный ответ: {0}."],
        ["zh"] = ["答案是 {0}。", "答案：{0}", "所以答案为{0}。"],
        ["ja"] = ["答えは{0}です。", "答え：{0}", "正解は{0}です。"],
        ["ko"] = ["정답은 {0}입니다.", "답: {0}", "답은 {0}입니다."],
        ["bn"] = ["উত্তর হল {0}।", "উত্তর: {0}", "উত্তর হলো {0}।"],
        ["te"] = ["సమాధానం {0}.", "సమాధానం: {0}", "కాబట్టి సమాధానం: {0}."],
        ["th"] = ["คำตอบคือ {0}", "คำตอบ: {0}", "ดังนั้นคำตอบคือ {0}"],
        ["sw"] = ["Jibu ni {0}.", "Jibu: {0}", "Kwa hivyo jibu ni {0}."],
        ["ar"] = ["الإجابة هي {0}.", "الإجابة: {0}", "الجواب هو {0}."],
        ["fi"] = ["Vastaus on {0}.", "Vastaus: {0}", "Oikea vastaus on {0}."],
        ["id"] = ["Jawabannya adalah {0}.", "Jawaban: {0}", "Jadi, jawabannya adalah {0}."],
    };

    private static readonly Dictionary<string, string> Codes = new()
    {
        ["arabic"] = "ar", ["bengali"] = "bn", ["english"] = "en", ["finnish"] = "fi", ["indonesian"] = "id", ["japanese"] = "ja", ["korean"] = "ko",
        ["russian"] = "ru", ["swahili"] = "sw", ["telugu"] = "te", ["thai"] = "th",
    };

    public static readonly Style[] Right =
    [
        new("the language's statement", said => Stated(said, 0, said.RightUnstopped)),
        new("the language's label", said => Stated(said, 1, said.Right)),
        new("another statement of the language", said => Stated(said, 2, said.RightUnstopped)),
        new("the language's statement, bold", said => Stated(said, 0, $"**{said.RightUnstopped}**")),
        new("the language's label after another answer", said => $"{said.OtherUnstopped}?\n\n{Stated(said, 1, said.Right)}"),
    ];

    public static readonly Style[] Wrong =
    [
        new("the language's statement of another", said => Stated(said, 0, said.OtherUnstopped)),
        new("the language's statement, corrected", said => $"{Stated(said, 0, said.RightUnstopped)}\n\n{Stated(said, 0, said.OtherUnstopped)}"),
    ];

    /// <summary>The language of a sample's group as MGSM abbreviates it.</summary>
    public static string Language(Sample sample) => sample.Group is not { } group ? "en" : Codes.GetValueOrDefault(group, group);

    /// <summary>A statement of <paramref name="answer"/> in the language of the sample.</summary>
    public static string Stated(Said said, int which, string answer) => string.Format(null, Statements[Language(said.Sample)][which], answer);
}
