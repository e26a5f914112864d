namespace GptFathom.Suites.Tests.Styles;

/// <summary>How replies to questions of one kind may look.</summary>
/// <param name="Kind">What reports call it.</param>
/// <param name="Right">Styles of right answers.</param>
/// <param name="Wrong">Styles of replies that only look like them.</param>
internal sealed record StyleSheet(string Kind, IReadOnlyList<Style> Right, IReadOnlyList<Style> Wrong)
{
    private static readonly StyleSheet Choice = new("choice", SingleChoiceStyles.Right, SingleChoiceStyles.Wrong);
    private static readonly StyleSheet ChineseChoice = new("choice in Chinese", SingleChoiceStyles.ChineseRight, SingleChoiceStyles.ChineseWrong);
    private static readonly StyleSheet ChoiceSet = new("several choices", ChoiceSetStyles.Right, ChoiceSetStyles.Wrong);
    private static readonly StyleSheet Mathematics = new("mathematics", MathStyles.Right, MathStyles.Wrong);
    private static readonly StyleSheet WordProblem = new("word problem", WordProblemStyles.Right, WordProblemStyles.Wrong);
    private static readonly StyleSheet Short = new("short answer", ShortStyles.Right, ShortStyles.Wrong);
    private static readonly StyleSheet Word = new("word", WordStyles.Right, WordStyles.Wrong);
    private static readonly StyleSheet Bbh = new("task", BbhStyles.Right, BbhStyles.Wrong);
    private static readonly StyleSheet Drop = new("spans", DropStyles.Right, DropStyles.Wrong);

    private static readonly StyleSheet NativeWordProblem = new(
        "word problem in any language", [.. WordProblemStyles.Right, .. NativeStyles.Right, .. WordProblemStyles.NativeRight], [.. WordProblemStyles.Wrong, .. NativeStyles.Wrong]);

    private static readonly StyleSheet NativeShort = new(
        "short answer in any language", [.. ShortStyles.Right, .. NativeStyles.Right], [.. ShortStyles.Wrong, .. NativeStyles.Wrong]);

    /// <summary>The styles for a question of a benchmark.</summary>
    public static StyleSheet Of(string benchmark, Sample sample) => benchmark switch
    {
        "agieval-zh" when sample.Choices.Count == 0 => Mathematics,
        "agieval-zh" when sample.Target.Length > 1 || sample.Group is "gaokao-physics" or "jec-qa-kd" or "jec-qa-ca" => ChoiceSet,
        "agieval-zh" or "ceval" => ChineseChoice,
        _ when sample.Choices.Count > 0 => Choice,
        "agieval-en" or "math" => Mathematics,
        "bbh" => Bbh,
        "drop" => Drop,
        "gsm8k" => WordProblem,
        "lambada" => Word,
        "mgsm" => NativeWordProblem,
        "tydiqa" => NativeShort,
        _ => Short,
    };
}
