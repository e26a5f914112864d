using GptFathom.Scoring;
using GptFathom.Suites.Scoring;

namespace GptFathom.Suites;

/// <summary>The metrics that single benchmarks of the suites bring along, beside those of <see cref="Metrics"/>.</summary>
public static class SuiteMetrics
{
    /// <summary>
    /// 1 when answer and target agree as the tasks of BIG-Bench Hard (Suzgun et al. 2022, arXiv:2210.09261) mean them, else 0: option letters as letters,
    /// yes, no and truth values as the word before a comma, numbers by value, brackets without regard to blanks, anything else word by word, whatever its case and the commas between words.
    /// </summary>
    public static IMetric BbhEquality { get; } = new BbhEquality();

    /// <summary>
    /// The official exact match of DROP (Dua et al. 2019, arXiv:1903.00161: drop_eval.py): 1 when the spans of the answer are those of a target, in any order,
    /// after normalisation, numbers by value, else 0. Each target is one annotator's answer. A JSON array of strings is a list of spans. Any other text is one span,
    /// or, where that scores more, the list that it joins by commas and "and": so do references that are distributed as text, and so do models.
    /// </summary>
    public static IMetric DropExactMatch { get; } = new DropExactMatch();

    /// <summary>
    /// The official F1 of DROP (Dua et al. 2019, arXiv:1903.00161: drop_eval.py): spans of answer and target are aligned one to one so that the sum of their F1
    /// over sets of words is greatest; a span with other numbers than its target counts 0, so does one left over; the mean, rounded to two decimals as there, best
    /// over the targets. Spans as in <see cref="DropExactMatch"/>.
    /// </summary>
    public static IMetric DropF1 { get; } = new DropF1();

    /// <summary>
    /// 1 when the answer is the last word of a target, whatever its case and the punctuation around it, else 0, as LAMBADA (Paperno et al. 2016, arXiv:1606.06031)
    /// asks for the word that ends a passage. Whole words only: "sign" is not "signs". Of a target without blanks, such as "well...perhaps", the first will do too.
    /// </summary>
    public static IMetric LastWord { get; } = new LastWord();

    /// <summary>
    /// 1 when the answer and a target are Python literals of equal value, as Python's <c>==</c> has it, else 0 (CRUXEval, Gu et al. 2024, arXiv:2401.03065, which
    /// runs the assertion instead). Where the target is a string, an answer without its quotes counts as well, character by character, with its escapes
    /// decoded or not, and so does one whose quotes are not a valid literal: prompts that ask for the answer in a JSON field invite that.
    /// </summary>
    public static IMetric PythonLiteralEquality { get; } = new PythonLiteralEquality();

    /// <summary>
    /// 1 when the answer equals a target, any of its aliases, after the normalisation of SQuAD (Rajpurkar et al. 2016, arXiv:1606.05250: evaluate-v1.1.py), else 0.
    /// Numbers and option letters are words like others; <see cref="ExactMatch"/> compares them by what they mean.
    /// </summary>
    public static IMetric SquadExactMatch { get; } = new SquadExactMatch();

    /// <summary>
    /// The overlap of answer and target as bags of words after the normalisation of SQuAD (Rajpurkar et al. 2016, arXiv:1606.05250: evaluate-v1.1.py): the harmonic
    /// mean of precision and recall, best over the targets; 0 where no word is common, also when nothing is left of either.
    /// </summary>
    public static IMetric SquadF1 { get; } = new SquadF1();

    /// <summary>
    /// The overlap of answer and target as bags of words in any script, for TyDi QA (Clark et al. 2020, arXiv:2003.05002): normalised as in <see cref="TokenF1"/>
    /// (Unicode NFKC), where scripts write no spaces (Thai, Lao, Khmer, Burmese, Chinese, Japanese) by character. From 0 to 1, best over the targets.
    /// </summary>
    public static IMetric TydiF1 { get; } = new TydiF1();
}
