namespace GptFathom.Suites.Scoring;

/// <summary>The extractors of the original GPT-Fathom (Zheng et al. 2023, arXiv:2309.16583), for the benchmarks of the suite "paper".</summary>
internal static class PaperExtractors
{
    /// <summary>
    /// GPT-Fathom's answer to a multiple-choice question (Zheng et al. 2023, arXiv:2309.16583: MMLU, ARC, HellaSwag, WinoGrande, TruthfulQA): the first letter of
    /// the alphabet that stands in brackets anywhere in the output, whatever is said of it: "(B), not (A)" is A. Without one the whole output from its first
    /// character that is no white space, so that the metric sees "B. Paris".
    /// </summary>
    public static IExtractor AlphabeticalLetter { get; } = new AlphabeticalLetter();

    /// <summary>
    /// GPT-Fathom's answer to a problem of GSM8K (Zheng et al. 2023, arXiv:2309.16583): the first digits between the first "The answer is " and the next; without
    /// that phrase, the last digits of the output. A comma, point or sign ends them: "1,000" is 1, and "-5" is 5. Digits of every script count. Without digits in
    /// that place, the whole output.
    /// </summary>
    public static IExtractor AnswerDigits { get; } = new AnswerDigits();

    /// <summary>
    /// GPT-Fathom's program of a chat model for HumanEval (Zheng et al. 2023, arXiv:2309.16583): the output up to the first line that starts a class, a function, a
    /// comment or a condition at the margin, and a line end. Nothing is put before it and no fence taken off: the model has to repeat the signature and the
    /// imports, and a program in a fence is a syntax error.
    /// </summary>
    public static IExtractor ChatProgram { get; } = new ChatProgram();

    /// <summary>
    /// GPT-Fathom's program of a completion model for HumanEval (Zheng et al. 2023, arXiv:2309.16583): the problem's own beginning of the program, which the
    /// sample's input is, and the output up to the first line that starts a class, a function, a comment or a condition at the margin, and a line end.
    /// </summary>
    public static IExtractor CompletedProgram { get; } = new CompletedProgram();

    /// <summary>
    /// GPT-Fathom's program of gpt-3.5-turbo-1106 and gpt-4-1106-preview for HumanEval and MBPP (Zheng et al. 2023, arXiv:2309.16583): what stands between the
    /// first and the second fence of three backticks, without its first seven characters, which are meant to be "python" and a line end but are taken off whatever
    /// they are; without a fence, the output and a line end.
    /// </summary>
    public static IExtractor FencedProgram { get; } = new FencedProgram();

    /// <summary>
    /// GPT-Fathom's answer to a task of BIG-Bench Hard (Zheng et al. 2023, arXiv:2309.16583): what follows the first "So the answer is ", up to the next and with
    /// all that is said after it, without surrounding white space; without one, the whole output.
    /// </summary>
    public static IExtractor FirstConclusion { get; } = new FirstConclusion();

    /// <summary>
    /// GPT-Fathom's answer to a question of C-Eval (Zheng et al. 2023, arXiv:2309.16583): what follows the first statement of an answer in Chinese, if there is
    /// one, up to the next; of that the first letter in brackets, else all of it from its first character that is no white space.
    /// </summary>
    public static IExtractor FirstLetter { get; } = new FirstLetter();

    /// <summary>
    /// GPT-Fathom's answer to a problem of MATH (Zheng et al. 2023, arXiv:2309.16583): the last <c>\boxed{…}</c>, braces matched, with the command, by which
    /// <see cref="PaperMetrics.MathMatch"/> tells it from an output without a box, which is taken whole. <c>\fbox</c> and a box without braces, or without its
    /// last one, yield nothing, whatever boxes stand before it.
    /// </summary>
    public static IExtractor LastBox { get; } = new LastBox();

    /// <summary>
    /// GPT-Fathom's answer to a problem of MGSM (Zheng et al. 2023, arXiv:2309.16583): the last number of the output as written, with its minus sign, commas and
    /// decimal point, also a comma or point that ends it ("18." is the answer of "… is 18."). A hyphen after a number cuts it back to before its last comma or its
    /// point, or takes it away ("3-5" is -5). Digits of every script count. Without a number, the whole output.
    /// </summary>
    public static IExtractor LastNumber { get; } = new LastNumber();

    /// <summary>
    /// GPT-Fathom's answer to a passage of LAMBADA (Zheng et al. 2023, arXiv:2309.16583): without an "A:" at its start, the first word that consists of the 26
    /// letters alone ("don't" is "don", "3rd" and "été" are none); without one, the whole output.
    /// </summary>
    public static IExtractor LeadingWord { get; } = new LeadingWord();

    /// <summary>
    /// GPT-Fathom's answer to a question of which several options may be right (Zheng et al. 2023, arXiv:2309.16583: AGIEval's gaokao-physics and jec-qa): all
    /// letters that stand in brackets anywhere in the output, in the order of the alphabet, joined by commas; empty without one.
    /// </summary>
    public static IExtractor LetterList { get; } = new LetterList();

    /// <summary>
    /// GPT-Fathom's program for MBPP (Zheng et al. 2023, arXiv:2309.16583): the output up to the line that says <c>[DONE]</c>, and a line end.
    /// </summary>
    public static IExtractor MbppProgram { get; } = new MbppProgram();

    /// <summary>
    /// GPT-Fathom's answer where its rule takes the whole output, white space and all (Zheng et al. 2023, arXiv:2309.16583): its questions without options, DROP
    /// and AGIEval's cloze questions. As in every rule of that protocol all of it counts as stated, also where it was cut off, and an empty output is an empty
    /// answer.
    /// </summary>
    public static IExtractor RawText { get; } = new RawText();

    /// <summary>
    /// GPT-Fathom's answer to the multiple-choice questions of RACE and AGIEval (Zheng et al. 2023, arXiv:2309.16583): as <see cref="AlphabeticalLetter"/>, but an
    /// output without a letter in brackets stays as it is: a blank before "B" makes it wrong.
    /// </summary>
    public static IExtractor UntrimmedLetter { get; } = new UntrimmedLetter();
}
