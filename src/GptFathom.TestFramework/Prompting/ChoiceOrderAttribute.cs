namespace GptFathom.Prompting;

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
    public abstract Sample Ask(Sample question);

    /// <summary>The exemplars of one prompt with their options in order, as questions are if a derived attribute says nothing else.</summary>
    public virtual IReadOnlyList<Sample> Show(IReadOnlyList<Sample> exemplars)
    {
        ArgumentNullException.ThrowIfNull(exemplars);
        return [.. exemplars.Select(Ask)];
    }

    /// <summary>A sample with its options rearranged and the letters of its targets moved along, those of one target in alphabetical order.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="order">Index of the option that is shown at each place.</param>
    protected static Sample Rearrange(Sample sample, IReadOnlyList<int> order)
    {
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(order);
        int[] places = new int[order.Count];
        foreach ((int place, int index) in order.Index()) places[index] = place;
        return sample with
        {
            Choices = [.. order.Select(index => sample.Choices[index])],
            Targets = [.. sample.Targets.Select(target => string.Concat(target.Select(Moved).Order()))],
        };

        char Moved(char letter) => letter - 'A' is >= 0 and int index && index < places.Length ? (char)('A' + places[index]) : letter;
    }
}
