using System.Globalization;
using System.Numerics;

namespace GptFathom.Suites.Tests.Styles;

/// <summary>Final numbers of word problems. GSM8K's target is a solution that ends in "#### 18", MGSM's the number.</summary>
internal static class WordProblemStyles
{
    public static readonly Style[] Right =
    [
        new("bare", Number),
        new("a sentence", said => $"The answer is {Number(said)}."),
        new("four hashes", said => $"2 and 3 and more make {Number(said)}.\n#### {Number(said)}"),
        new("dollars and cents", said => $"They pay **${Grouped(said)}.00** in total."),
        new("thousands separators", said => $"So the answer is {Grouped(said)} in 3 days."),
        new("a box", said => $@"Therefore $3 \cdot 5 + \ldots = \boxed{{{Number(said)}}}$"),
        new("a box with LaTeX separators", said => $@"\[ \boxed{{\${Grouped(said).Replace(",", "{,}", StringComparison.Ordinal)}}} \]"),
        new("JSON", said => $$"""{"reasoning": "First 3 and then 5.", "answer": {{Number(said)}}}"""),
        new("fenced JSON with a text", said => $"```json\n{{\"reasoning\": \"3 + 5\", \"answer\": \"${Grouped(said)}\"}}\n```"),
        new("bold", said => $"Adding 3 and 5 of them we get **{Number(said)} apples**"),
        new("a last line", said => $"3 * 5 is a step on the way.\n\nA: {Number(said)}"),
        new("an explanation behind", said => $"The answer is {Number(said)}. That is because the 3 boxes hold 5 each and 7 are lost."),
        new("a calculation", said => $"The answer is 3 + 5 + 1 = {Number(said)} dollars."),
        new("a correction", said => $"The answer is {Plus(said, 1)}. Wait, that is wrong, I forgot 1. The answer is {Number(said)}."),
        new("the question repeated", said => $"You ask for the sum of 3, 5 and {Plus(said, 4)}.\n\nFinal answer: {Number(said)}"),
        new("full-width digits", said => $"答えは{Digits(Number(said), '０')}個です。"),
        new("Arabic-Indic digits", said => $"الإجابة: {Digits(Number(said), '٠')}"),
    ];

    public static readonly Style[] Wrong =
    [
        new("another number", said => $"The answer is {Plus(said, 1)}."),
        new("one less", said => $"#### {Plus(said, -1)}"),
        new("the wrong sign", said => Value(said).IsZero ? null : $"The answer is {-Value(said)}."),
        new("the wrong sign, typeset", said => Value(said).Sign <= 0 ? null : $@"\boxed{{−{Value(said)}}}"),
        new("ten times as much", said => Value(said).IsZero ? null : $"The answer is {Value(said) * 10}."),
        new("a hundredth", said => Value(said).IsZero ? null : $"So each of them gets **{((decimal)Value(said) / 100).ToString(CultureInfo.InvariantCulture)}**"),
        new("decimals", said => $"So she has {Number(said)}.5"),
        new("a denial", said => $"The answer is not {Number(said)}."),
        new("a denial with another", said => $"The answer is not {Number(said)} but {Plus(said, 2)}."),
        new("corrected later", said => $"The answer is {Number(said)}. Wait, no: the answer is {Plus(said, 3)}."),
        new("corrected in other words", said => $"The answer is {Number(said)}. Wait, I made a mistake. It should be {Plus(said, 3)}."),
        new("in passing", said => $"At first it looks like {Number(said)}, but 7 are lost. The answer is {Plus(said, 7)}."),
        new("the question repeated", said => $"Is it {Number(said)}? No.\n\nA: {Plus(said, 5)}"),
        new("JSON", said => $$"""{"reasoning": "It might be {{Number(said)}}.", "answer": {{Plus(said, 1)}}}"""),
        new("in words only", _ => "That depends on how many of them are lost."),
    ];

    public static readonly Style[] NativeRight =
    [
        new("native digits", said => NativeStyles.Stated(said, 0, Native(said, Number(said)))),
        new("native digits after a label", said => NativeStyles.Stated(said, 1, Native(said, Number(said)))),
        new("the language's separators", said => NativeStyles.Stated(said, 0, Separated(said))),
        new("the language's statement before other numbers", said => $"3 + 5 = 8.\n{NativeStyles.Stated(said, 0, Number(said))}{(NativeStyles.Language(said.Sample) == "th" ? '\n' : ' ')}3 + 5 = 8."),
        new("the exemplars' statement", said => NativeStyles.Stated(said, 0, Number(said))),
    ];

    private static BigInteger Value(Said said)
    {
        string target = said.Sample.Target;
        return (BigInteger)decimal.Parse(target[(target.LastIndexOf('#') + 1)..], NumberStyles.Number, CultureInfo.InvariantCulture);
    }

    private static string Number(Said said) => Value(said).ToString(CultureInfo.InvariantCulture);

    private static string Grouped(Said said) => Value(said).ToString("N0", CultureInfo.InvariantCulture);

    private static BigInteger Plus(Said said, int more) => Value(said) + more;

    private static string Native(Said said, string number) => NativeStyles.Language(said.Sample) switch
    {
        "bn" => Digits(number, '০'),
        "te" => Digits(number, '౦'),
        "th" => Digits(number, '๐'),
        "ar" => Digits(number, '٠'),
        "zh" or "ja" => Digits(number, '０'),
        _ => number,
    };

    private static string Separated(Said said) => NativeStyles.Language(said.Sample) switch
    {
        "de" or "es" => Grouped(said).Replace(',', '.'),
        "fr" => Grouped(said).Replace(',', '\u202F'),
        "ru" => Grouped(said).Replace(',', ' '),
        _ => Native(said, Grouped(said)),
    };

    private static string Digits(string number, char zero) => string.Concat(number.Select(c => char.IsAsciiDigit(c) ? (char)(zero + c - '0') : c));
}
