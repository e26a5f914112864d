using GptFathom.Suites.Scoring.Instructions;

namespace GptFathom.Suites;

/// <summary>
/// Whether a reply follows the verifiable instructions of its prompt, as IFEval (Zhou et al. 2023, arXiv:2311.07911) has them: 25 kinds, found in the fields
/// <c>instruction_id_list</c> and <c>kwargs</c> of the dataset's row. A blank reply follows none.
/// </summary>
/// <remarks>
/// The rules are those of the authors' program, google-research/instruction_following_eval, with three exceptions, where it leans on Python libraries:
/// sentences, words in capital letters, and the language of a reply are told by rules of our own. Keywords are texts, never patterns.
/// </remarks>
public sealed class InstructionFollowing : IMetric
{
    private readonly bool _isLoose;

    private InstructionFollowing(string id, bool isLoose, MetricKind kind) => (Id, _isLoose, Kind) = (id, isLoose, kind);

    /// <summary>1 when the reply follows all of its instructions, else 0: the paper's strict accuracy by prompt.</summary>
    public static IMetric Strict { get; } = new InstructionFollowing("instruction-following-strict/1", isLoose: false, MetricKind.Binary);

    /// <summary>As <see cref="Strict"/>, but an instruction may also be followed without the reply's first line, last line or both, and without asterisks: the paper's loose accuracy.</summary>
    public static IMetric Loose { get; } = new InstructionFollowing("instruction-following-loose/1", isLoose: true, MetricKind.Binary);

    /// <summary>
    /// The share of the instructions that the reply follows, from 0 to 1. Its mean weighs prompts alike; the paper's accuracy by instruction weighs instructions alike.
    /// </summary>
    public static IMetric StrictShare { get; } = new InstructionFollowing("instruction-following-strict-share/1", isLoose: false, MetricKind.Graded);

    /// <summary>As <see cref="StrictShare"/>, by the loose rule of <see cref="Loose"/>.</summary>
    public static IMetric LooseShare { get; } = new InstructionFollowing("instruction-following-loose-share/1", isLoose: true, MetricKind.Graded);

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public MetricKind Kind { get; }

    /// <inheritdoc/>
    /// <exception cref="FathomException">The sample's instructions are missing, not known, or have other arguments than they take.</exception>
    public double Measure(string answer, Sample sample)
    {
        IReadOnlyList<bool> followed = Followed(answer, sample, _isLoose);
        return Kind == MetricKind.Graded ? (double)followed.Count(f => f) / followed.Count : followed.All(f => f) ? 1 : 0;
    }

    /// <summary>For each of the sample's instructions, in their order, whether the reply follows it.</summary>
    internal static IReadOnlyList<bool> Followed(string reply, Sample sample, bool isLoose)
    {
        IReadOnlyList<Predicate<string>> instructions = InstructionList.Of(sample);
        string[] replies = [.. (isLoose ? LooseReplies.Of(reply) : [reply]).Where(r => !string.IsNullOrWhiteSpace(r)).Distinct()];
        return [.. instructions.Select(isFollowed => replies.Any(r => isFollowed(r)))];
    }
}
