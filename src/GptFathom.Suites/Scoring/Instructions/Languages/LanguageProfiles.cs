namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The 30 languages of IFEval's authors and Chinese.</summary>
internal static class LanguageProfiles
{
    public static IReadOnlyList<LanguageProfile> All { get; } =
    [
        new("en", Script.Latin, "the of and to in is it that for you was on are as with his they be at this have from or by not but what were we when your can there an which their if will how up about out them then she many some so these would into has more her two him see could no than been its who now my over did our i a do just like any all may should here me us am why don isn s re ll ve"),
        new("es", Script.Latin, "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde bien cuánto cuántos cuánta cuántas todas cada ella esos esta otra otro otros pueden", "ñ"),
        new("pt", Script.Latin, "de a que o e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas me esse eles você foi são está ser tem há é", "ãõ"),
        new("fr", Script.Latin, "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec ou son cette ses aux mais comme on d l c s n j qu être nous vous leur elle tout fait était deux même si y bien sans je peut ces ont très à où", "êèœùûë"),
        new("de", Script.Latin, "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde ich wir ihr kann", "ß"),
        new("it", Script.Latin, "di e il la che in a per un del è non una sono con i le da si al dei come lo più ma della gli nel anche se o delle alla ha ai questo l d c suo essere tra su dal nella molto sua quando quello degli cui questa perché ed hanno era mi ci dalla loro tutti ogni può ho cosa", "ìò"),
        new("pl", Script.Latin, "w i na z się nie do to że jest o jak a po co od za ale dla był przez tak czy są jego być już tym który ich ten oraz tylko jej może ze przed mnie lub pod które ma też bardzo jako bo gdy było nas kiedy także", "łąęśźżćń"),
        new("vi", Script.Latin, "và của là có các được trong cho một không những với để này người đã khi đến từ về như cũng tại ra sẽ vào nhiều trên theo bạn hay thì rằng việc phải đó nên lại làm rất chúng tôi", "đơưạảấầẩậắằặẹẻẽếềểệỉịọỏốồổộớờởợụủứừửữựỳỷỹ"),
        new("sw", Script.Latin, "ya na wa kwa ni katika za la kuwa cha vya hii au kama pia hiyo lakini watu yake huo sana baada hivyo moja zaidi kila yenye kwamba ambayo hili wake mtu wao yako hizi hicho wote wakati ili bila kati siku yetu mwa pamoja"),
        new("fi", Script.Latin, "ja on ei se että oli hän mutta ovat myös kun joka niin sen kuin ole tai hänen sitä jos mitä voi vain mukaan sekä kanssa jotka minä olla nyt tämä siitä jo vielä koska olen voit sinä kuten heidän he me te sinun näin tämän hyvin"),
        new("ru", Script.Cyrillic, "и в не на что я с он как это по но к из у за от так же для вы мы его она они был все или при чтобы если может только их быть еще когда также бы ее ли до было есть чем сколько больше меньше всего них ней него который которая которое которые которой себя после этого того себе где", "ыэё"),
        new("uk", Script.Cyrillic, "і в не на що я з та як це у й за до про від для ви ми його вона вони був але або при щоб якщо може тільки їх бути ще коли також є бо які який було", "іїєґ"),
        new("bg", Script.Cyrillic, "и в не на да се от за е с по са че как това като със който която които при или но до към без може има бъде го им тази той тя те ще ни ви беше във са съм още само много след", "ъ"),
        new("ar", Script.Arabic, "في من على إلى أن هذا هذه التي الذي عن مع لا ما كان كانت أو ثم هو هي إن لم بين كما قد كل بعد قبل حيث يمكن ذلك أنت نحن أنا و عند خلال", "ةىيكأإؤئ"),
        new("fa", Script.Arabic, "و در به از که این را با است برای آن یک خود تا بر هم نیز شده می ها های شود باشد بود کرد کند اگر یا ما شما من او آنها باید هر دارد", "پچژگ"),
        new("ur", Script.Arabic, "کے میں کی ہے اور سے کا کو ہیں نے پر یہ کہ بھی تھا ایک وہ جو لیے نہیں ہو تو کر اس ان آپ ہم تھے تھی گیا ہوتا یا", "ٹڈڑںےہھ"),
        new("hi", Script.Devanagari, "है हैं के में की और का से को पर नहीं यह ने भी एक कि हो तो ही या जो था थी थे कर लिए इस आप हम वह गया साथ अपने करने सकते सकता होता"),
        new("mr", Script.Devanagari, "आहे आहेत आणि या हे ते तो ती च्या ना नाही मी तुम्ही आपण आपल्या एक की त्या त्यांच्या त्याच्या यांच्या साठी मध्ये होते होता होती करून केले असे असते किंवा परंतु पण म्हणून सर्व तर काय", "ळ"),
        new("ne", Script.Devanagari, "छ छन् छन हो र यो त्यो पनि गर्न गर्ने गरेको भएको हुन्छ थियो लागि भने तथा वा मा को का लाई बाट सँग एक तपाईं तपाईंको तपाई हामी हाम्रो कुनै धेरै गर्दछ हुने भन्ने अनि छैन म मेरो"),
        new("he", Script.Hebrew),
        new("bn", Script.Bengali),
        new("pa", Script.Gurmukhi),
        new("gu", Script.Gujarati),
        new("ta", Script.Tamil),
        new("te", Script.Telugu),
        new("kn", Script.Kannada),
        new("ml", Script.Malayalam),
        new("th", Script.Thai),
        new("ko", Script.Hangul),
        new("ja", Script.Kana),
        new("zh", Script.Han),
    ];
}
