using GptFathom.Answers;

namespace GptFathom;

/// <summary>The extractors that come with GptFathom: each finds the answer in what a model wrote.</summary>
public static class Extractors
{
    /// <summary>
    /// The option that an output chooses, as a letter. The last explicit statement wins: a JSON <c>answer</c> field, "the answer is (B)", "B is correct", a box,
    /// "故选B"; else a lone letter that leads the output; else, as a guess, the one option whose text the output repeats word for word. Whole letters only;
    /// letters denied, doubted, quoted or listed are no statements, and a statement of several letters chooses none.
    /// MMLU (Hendrycks et al. 2020, arXiv:2009.03300), ARC (Clark et al. 2018, arXiv:1803.05457), C-Eval (Huang et al. 2023, arXiv:2305.08322) and their like
    /// ask for one.
    /// </summary>
    public static IExtractor ChoiceAnswer { get; } = new ChoiceAnswer();

    /// <summary>
    /// The options that an output chooses where several may be right, as letters in alphabetical order ("ACD"), found as by <see cref="ChoiceAnswer"/>.
    /// The multi-select questions of AGIEval (Zhong et al. 2023, arXiv:2304.06364: gaokao-physics, jec-qa) ask for them.
    /// </summary>
    public static IExtractor ChoiceSetAnswer { get; } = new ChoiceSetAnswer();

    /// <summary>
    /// A short answer of any kind. The last explicit statement wins: a JSON <c>answer</c> field, else "the answer is X", "Answer: X", a box, a last line "A: X";
    /// without one, the last line that says anything is the guess.
    /// </summary>
    public static IExtractor FinalAnswer { get; } = new FinalAnswer();

    /// <summary>
    /// The final number of an output, as GSM8K (Cobbe et al. 2021, arXiv:2110.14168) and MGSM (Shi et al. 2022, arXiv:2210.03057) ask for it. A stated answer
    /// wins: a JSON <c>answer</c> field, else the last of "the answer is 18", "Answer: 18", "#### 18", a box, a last line "A: 18", else a number in bold. Without
    /// one the last number of the text is the guess. Digits of every script come out as ASCII digits.
    /// </summary>
    public static IExtractor FinalNumber { get; } = new FinalNumber();

    /// <summary>
    /// The <c>answer</c> field of a JSON object in the output (the last one, if several), fenced or bare. Well-formed JSON is read by RFC 8259; otherwise
    /// raw line ends, unescaped quotes, LaTeX's backslashes and an object that was cut off are tolerated. A value without its end is a guess,
    /// an empty one no answer.
    /// </summary>
    public static IExtractor JsonAnswer { get; } = new JsonAnswer();

    /// <summary>
    /// The answer of a MATH output (Hendrycks et al. 2021, arXiv:2103.03874): a JSON <c>answer</c> field, in which a box is opened; else the last
    /// <c>\boxed{}</c> or <c>\fbox{}</c>; else the last "the answer is …" that is neither denied nor taken back; else, as a guess, what the last line says after its last equals sign, or the equation that it is.
    /// </summary>
    public static IExtractor MathAnswer { get; } = new MathAnswer();

    /// <summary>
    /// A short answer in words, as Natural Questions (Kwiatkowski et al. 2019), WebQuestions (Berant et al. 2013), TriviaQA (Joshi et al. 2017, arXiv:1705.03551),
    /// TyDi QA (Clark et al. 2020, arXiv:2003.05002) and DROP (Dua et al. 2019, arXiv:1903.00161) ask for it: a JSON <c>answer</c> field; else the last explicit
    /// statement ("the answer is Paris", in the languages of TyDi QA and MGSM), unless it is somebody else's or taken back; else the first line that says anything,
    /// of which a bold part is the answer. Labels, mark-up, a full stop and an explanation behind are left out. The first line counts as stated where another
    /// follows it, else as a guess: a reply that was cut off may end within it. A reply that is a target word
    /// for word is taken whole; "I don't know" and its like are no answers otherwise.
    /// </summary>
    public static IExtractor ShortAnswer { get; } = new ShortAnswer();

    /// <summary>The whole output without surrounding white space; nothing when that is empty. It counts as stated: all of it is what is judged.</summary>
    public static IExtractor WholeText { get; } = new WholeText();
}
