namespace GptFathom.Suites.Prompting;

/// <summary>
/// The orders in which GPT-Fathom (Zheng et al. 2023, arXiv:2309.16583) shows options: CPython's shuffle with the seed 47, started anew for every question, so
/// that the order depends on the number of options alone; the exemplars of one prompt share a generator, which every prompt starts anew.
/// </summary>
internal sealed class PaperShuffle
{
    private const ulong Seed = 47;

    private readonly PythonRandom _random = new(Seed);

    /// <summary>Index of the option that a question shows at each place.</summary>
    public static int[] OfQuestion(int options) => new PaperShuffle().NextExemplar(options);

    /// <summary>Index of the option that the prompt's next exemplar shows at each place; the first one's order is a question's.</summary>
    public int[] NextExemplar(int options)
    {
        int[] order = [.. Enumerable.Range(0, options)];
        _random.Shuffle(order);
        return order;
    }
}
