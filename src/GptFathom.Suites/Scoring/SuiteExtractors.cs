using GptFathom.Answers;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>The extractors that single benchmarks of the suites bring along, beside those of <see cref="Extractors"/>.</summary>
public static class SuiteExtractors
{
    /// <summary>
    /// The answer of a BIG-Bench Hard output (Suzgun et al. 2022, arXiv:2210.09261): a JSON <c>answer</c> field, else what follows the last "the answer is"
    /// (or another explicit statement, neither denied nor taken back) before any question that the model invents for itself, without its full stop; else the whole
    /// first line, as a guess. "I don't know" and its like are no answers.
    /// </summary>
    public static IExtractor BbhAnswer { get; } = new BbhAnswer();

    /// <summary>
    /// The first word of an output, without an "A:" before it and whatever surrounds it: LAMBADA (Paperno et al. 2016, arXiv:1606.06031) asks for the word that
    /// ends a passage. A JSON <c>answer</c> field and a reply that begins with "The next word is" or the like state theirs; the last words of the passage, if the
    /// reply repeats them, are not its own. Apostrophes and hyphens within a word belong to it. It is stated where something follows it, else a guess: a reply
    /// that was cut off may end within it. "I don't know" and its like are no answers, unless they are a target.
    /// </summary>
    public static IExtractor FirstWord { get; } = new FirstWord();

    /// <summary>
    /// The predicted output of a program, as CRUXEval-O (Gu et al. 2024, arXiv:2401.03065) asks for it: a JSON <c>answer</c> field, else the last of
    /// <c>[ANSWER]…[/ANSWER]</c>, <c>assert f(…) == X</c> and "the answer is X"; else the last line, as a guess. White space inside the answer is kept.
    /// </summary>
    public static IExtractor ProgramOutput { get; } = new ProgramOutput();

    /// <summary>
    /// The letter after "the answer is", as MMLU-Pro asks for it (Wang et al. 2024, arXiv:2406.01574; the authors' own scoring reads the letter after "answer is",
    /// else after "Answer:", and of several letters there the first). Otherwise than theirs, whole letters only, the last statement wins over earlier ones, and
    /// what is denied, doubted, quoted or taken back is none. An output without such a statement is read as by <see cref="ChoiceAnswer"/>.
    /// </summary>
    public static IExtractor StatedLetter { get; } = new StatedLetter();
}
