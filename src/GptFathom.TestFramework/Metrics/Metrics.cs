using GptFathom.Scoring;

namespace GptFathom;

/// <summary>The metrics that come with GptFathom: each compares an answer with the targets of its sample.</summary>
public static class Metrics
{
    /// <summary>1 when the answer is the letter of a target, whatever its case and brackets, else 0: whole letters, for 2 to 26 options.</summary>
    public static IMetric ChoiceEquality { get; } = new ChoiceEquality();

    /// <summary>
    /// 1 when the answer names exactly the letters of all targets together, in any order, else 0, as AGIEval (Zhong et al. 2023, arXiv:2304.06364) scores its
    /// multi-select questions. Targets may be one ("AC", "A, C") or one a letter; a letter too many or too few is wrong.
    /// </summary>
    public static IMetric ChoiceSetEquality { get; } = new ChoiceSetEquality();

    /// <summary>
    /// 1 when the answer equals a target after normalisation, else 0: case, punctuation, articles and white space as in SQuAD (Rajpurkar et al. 2016,
    /// arXiv:1606.05250), compatibility forms of characters (Unicode NFKC), option letters as letters ("(B)" is "B"), and two numbers by their value.
    /// </summary>
    public static IMetric ExactMatch { get; } = new ExactMatch();

    /// <summary>
    /// 1 when answer and target are mathematically the same, else 0, for the answers of MATH (Hendrycks et al. 2021, arXiv:2103.03874), in LaTeX or plain text:
    /// fractions, decimals, roots and other expressions by value; expressions with variables as functions; sets and lists in any order; tuples and matrices in
    /// theirs; intervals with their brackets; equations up to a constant factor. Units, degree, percent and currency signs and "x =" before a value have no say.
    /// Rational numbers compare exactly. Reflexive and symmetric.
    /// </summary>
    public static IMetric MathEquivalence { get; } = new MathEquivalence();

    /// <summary>
    /// 1 when the answer's number has exactly the value of a target's, else 0: 1,000 is 1000, 5.0 is 5, 18 is not 180. A target may be a plain number or a
    /// GSM8K answer (Cobbe et al. 2021, arXiv:2110.14168), reasoning included, that ends in "#### 18". Percent signs and currencies are units and have no say.
    /// </summary>
    public static IMetric NumberEquality { get; } = new NumberEquality();

    /// <summary>
    /// The overlap of answer and target as bags of words after normalisation, as SQuAD defines F1 (Rajpurkar et al. 2016, arXiv:1606.05250): the harmonic mean
    /// of precision and recall, from 0 to 1, best over the targets.
    /// </summary>
    public static IMetric TokenF1 { get; } = new TokenF1();
}
