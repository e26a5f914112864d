namespace GptFathom;

/// <summary>
/// The order in which the options of a multiple-choice question are shown; without it, that of the dataset. Part of the fingerprint. Derive from it for an order
/// of one's own.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class ChoiceOrderAttribute : Attribute
{
    /// <summary>Name and version: a change of rule is a change of id.</summary>
    public abstract string Id { get; }

    /// <summary>The question with its options in order. Called only where there are options.</summary>
    public abstract Sample Arrange(Sample question);

    /// <summary>The exemplars of one prompt with their options in order, as questions are if a derived attribute says nothing else.</summary>
    public virtual IReadOnlyList<Sample> ArrangeExemplars(IReadOnlyList<Sample> exemplars)
    {
        ArgumentNullException.ThrowIfNull(exemplars);
        return [.. exemplars.Select(Arrange)];
    }

    /// <summary>A sample with its options rearranged and the letters of its targets moved along, those of one target in alphabetical order.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="order">Index of the option that is shown at each place.</param>
    protected static Sample Rearrange(Sample sample, IReadOnlyList<int> order)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(order);
        string[] choices = new string[order.Count];
        int[] places = new int[order.Count];
        for (int place = 0; place < order.Count; place++)
        {
            choices[place] = sample.Choices[order[place]];
            places[order[place]] = place;
        }
        string[] targets = new string[sample.Targets.Count];
        for (int i = 0; i < targets.Length; i++) targets[i] = Moved(sample.Targets[i], places);
        return sample with { Choices = choices, Targets = targets };
    }

    private static string Moved(string target, int[] places) => string.Create(target.Length, (target, places), static (letters, from) =>
    {
        for (int i = 0; i < letters.Length; i++)
            letters[i] = from.target[i] - 'A' is >= 0 and int index && index < from.places.Length ? (char)('A' + from.places[index]) : from.target[i];
        letters.Sort();
    });
}
