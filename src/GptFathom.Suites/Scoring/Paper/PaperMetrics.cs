namespace GptFathom.Suites.Scoring;

/// <summary>The metrics of the original GPT-Fathom (Zheng et al. 2023, arXiv:2309.16583), for the benchmarks of the suite "paper".</summary>
internal static class PaperMetrics
{
    /// <summary>
    /// GPT-Fathom's metric for GSM8K (Zheng et al. 2023, arXiv:2309.16583): 1 when the answer, digits alone, starts with any of the groups of digits that follow
    /// <c>####</c> in the target, else 0: 1 and 15 are right where 1,000 is, and 50 where 5 is. An answer that is no digits is an output without any and has to
    /// start with the target as it is written.
    /// </summary>
    public static IMetric DigitsMatch { get; } = new DigitsMatch();

    /// <summary>
    /// GPT-Fathom's metric for questions without options (Zheng et al. 2023, arXiv:2309.16583), which its table calls exact match: 1 when answer or target contains
    /// the other, character by character, after lower-casing and without ASCII punctuation, articles and surplus white space, else 0. What is then empty matches
    /// only what is empty too. A long answer that names everything is right, and "Art" is where "Mozart" is.
    /// </summary>
    public static IMetric FuzzyMatch { get; } = new FuzzyMatch();

    /// <summary>
    /// GPT-Fathom's metric for questions of which several options may be right (Zheng et al. 2023, arXiv:2309.16583): 1 when the answer, letters joined by commas,
    /// starts with those of the target, else 0. More letters than the right ones do no harm where the right ones come first, and whatever is answered to a question
    /// without a target is right: AGIEval's jec-qa-kd has one.
    /// </summary>
    public static IMetric LetterListMatch { get; } = new LetterListMatch();

    /// <summary>
    /// GPT-Fathom's metric for MATH (Zheng et al. 2023, arXiv:2309.16583), for the answers of <see cref="LastBox"/>: 1 when what is in the box equals a target by
    /// the rules of the benchmark's authors (Hendrycks et al. 2021, arXiv:2103.03874: is_equiv), or else starts with it, so that 24 is right where 2 is; 0 else. An
    /// output without a box has to start with the target.
    /// </summary>
    public static IMetric MathMatch { get; } = new MathMatch();

    /// <summary>
    /// GPT-Fathom's metric (Zheng et al. 2023, arXiv:2309.16583): 1 when the answer starts with a target, character by character, else 0. Nothing has to end with
    /// the target: 180 is right where 18 is, and "Because" where B is.
    /// </summary>
    public static IMetric PrefixMatch { get; } = new PrefixMatch();

    /// <summary>
    /// GPT-Fathom's F1, for TyDi QA and DROP (Zheng et al. 2023, arXiv:2309.16583): the overlap of answer and target as bags of words, the harmonic mean of
    /// precision and recall, best over the targets; normalised as in <see cref="FuzzyMatch"/>, words split at white space in every script, 0 where none is common,
    /// also when nothing is left of either. Of DROP's answers of several spans each span is a target of its own.
    /// </summary>
    public static IMetric WordF1 { get; } = new WordF1();
}
