using GptFathom.Datasets;
using GptFathom.Suites.Scoring.Instructions;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring.Instructions;

/// <summary>The group "language" of IFEval (Zhou et al. 2023, arXiv:2311.07911, table 1), for the languages of its authors.</summary>
public class LanguageRulesTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "en", "The train leaves at nine, and we should be there before it does." },
        { "es", "El tren sale a las nueve y debemos llegar antes de que se vaya." },
        { "pt", "O trem sai às nove e nós devemos chegar antes que ele parta." },
        { "fr", "Le train part à neuf heures et nous devons y être avant son départ." },
        { "de", "Der Zug fährt um neun Uhr, und wir sollten vorher dort sein." },
        { "it", "Il treno parte alle nove e dobbiamo essere lì prima che se ne vada." },
        { "pl", "Pociąg odjeżdża o dziewiątej i musimy tam być wcześniej." },
        { "vi", "Tàu chạy lúc chín giờ và chúng ta phải đến trước khi tàu đi." },
        { "sw", "Treni inaondoka saa tatu na ni lazima tufike hapo kabla ya wakati huo." },
        { "fi", "Juna lähtee yhdeksältä, ja meidän pitää olla siellä ennen sitä." },
        { "ru", "Поезд отходит в девять, и мы должны быть там раньше." },
        { "uk", "Потяг вирушає о дев'ятій, і ми маємо бути там раніше." },
        { "bg", "Влакът тръгва в девет и ние трябва да сме там преди това." },
        { "ar", "يغادر القطار في التاسعة ويجب أن نكون هناك قبل ذلك." },
        { "fa", "قطار ساعت نه حرکت می‌کند و ما باید پیش از آن در آنجا باشیم." },
        { "ur", "ٹرین نو بجے روانہ ہوتی ہے اور ہمیں اس سے پہلے وہاں پہنچنا ہے۔" },
        { "hi", "ट्रेन नौ बजे चलती है और हमें उससे पहले वहाँ पहुँचना है।" },
        { "mr", "गाडी नऊ वाजता सुटते आणि आपण त्याआधी तिथे पोहोचले पाहिजे." },
        { "ne", "रेल नौ बजे छुट्छ र हामी त्यसअघि त्यहाँ पुग्नु पर्छ।" },
        { "he", "הרכבת יוצאת בתשע ואנחנו צריכים להיות שם לפני כן." },
        { "bn", "ট্রেনটি নয়টায় ছাড়ে এবং তার আগে আমাদের সেখানে পৌঁছাতে হবে।" },
        { "pa", "ਰੇਲ ਗੱਡੀ ਨੌਂ ਵਜੇ ਚੱਲਦੀ ਹੈ ਅਤੇ ਸਾਨੂੰ ਪਹਿਲਾਂ ਪਹੁੰਚਣਾ ਚਾਹੀਦਾ ਹੈ।" },
        { "gu", "ટ્રેન નવ વાગ્યે ઊપડે છે અને આપણે તે પહેલાં ત્યાં પહોંચવું જોઈએ." },
        { "ta", "ரயில் ஒன்பது மணிக்குப் புறப்படும், அதற்கு முன் நாம் அங்கே இருக்க வேண்டும்." },
        { "te", "రైలు తొమ్మిది గంటలకు బయలుదేరుతుంది, మనం అంతకు ముందే అక్కడ ఉండాలి." },
        { "kn", "ರೈಲು ಒಂಬತ್ತು ಗಂಟೆಗೆ ಹೊರಡುತ್ತದೆ, ನಾವು ಅದಕ್ಕೂ ಮೊದಲು ಅಲ್ಲಿರಬೇಕು." },
        { "ml", "ട്രെയിൻ ഒമ്പത് മണിക്ക് പുറപ്പെടും, അതിനുമുമ്പ് നമ്മൾ അവിടെ എത്തണം." },
        { "th", "รถไฟออกเวลาเก้าโมง และเราต้องไปถึงก่อนหน้านั้น" },
        { "ko", "기차는 아홉 시에 출발하니 우리는 그 전에 도착해야 합니다." },
        { "ja", "列車は九時に出発するので、その前に着かなければなりません。" },
        { "zh", "火车九点出发，我们应该在那之前到达。" },
    };

    [Theory, MemberData(nameof(Texts))]
    public void A_text_fits_its_language_and_no_other(string language, string text) => Assert.Equal([language], LanguageGuess.Known.Where(known => LanguageGuess.Fits(text, known)));

    [Fact]
    public void Every_known_language_is_told() => Assert.Equal(LanguageGuess.Known, Texts.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("ru", "Да, это Broncos из НФЛ, и они играют.", true), InlineData("en", "Broncos", true), InlineData("en", "Liam, Olivia, Noah, Emma, Ava, Mia, Sue, Ada, Ben, Tom, Zoe", true), InlineData("ru", "42 !", true), InlineData("hi", "Namaste, yah hindi hai.", false)]
    [InlineData("zh", "これは日本語のテキストです。", false), InlineData("ja", "这是中文文本。", false), InlineData("en", "Καλημέρα", false)]
    public void Most_letters_decide_the_script_and_no_letter_fits_all(string language, string reply, bool follows) =>
        Instructed.Check("language:response_language", $$"""{"language":"{{language}}"}""", reply, follows);

    /// <summary>250 problems a language; none may be lost but for a reason.</summary>
    [Theory]
    [InlineData("bn"), InlineData("de"), InlineData("en"), InlineData("es"), InlineData("fr"), InlineData("ja"), InlineData("ru"), InlineData("sw"), InlineData("te"), InlineData("th"), InlineData("zh")]
    public async Task Problems_of_MGSM_fit_their_languages(string language)
    {
        CsvAttribute dataset = new($"mgsm/mgsm_{language}.tsv") { Columns = ["question", "answer"], Input = "question", Target = "answer" };
        IReadOnlyList<Sample> samples = await SampleSet.LoadAsync(dataset, new DataFolders([SharedData.Path("benchmarks")]), TestContext.Current.CancellationToken);
        Assert.Empty(samples.Where(s => !LanguageGuess.Fits(s.Input, language)).Select(s => s.Input));
    }
}
