namespace GptFathom.Prompting;

/// <summary>The exemplars of a benchmark: the same for all questions, or each group's own.</summary>
internal sealed class ExemplarSet(ExemplarsAttribute? declared, IReadOnlyDictionary<string, IReadOnlyList<Sample>> groups)
{
    private const string Everybody = "";

    public static ExemplarSet None { get; } = new(null, new Dictionary<string, IReadOnlyList<Sample>>());

    /// <summary>Whether options are shown in the dataset's order: reasoning refers to them by their letters.</summary>
    public bool KeepOrder => declared?.ChainOfThought is true;

    /// <summary>What the fingerprint says of them, as they are shown.</summary>
    /// <param name="show">Turns one group's exemplars into what a prompt shows of them.</param>
    public IEnumerable<KeyValuePair<string, string>> Settings(Func<IReadOnlyList<Sample>, IEnumerable<string>> show)
    {
        if (groups.Count == 0) yield break;
        ContentHash hash = new();
        foreach ((string group, IReadOnlyList<Sample> exemplars) in groups.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (group != Everybody) hash.Add(group);
            hash.AddAll(show(exemplars));
        }
        yield return new("exemplars", hash.ToString());
    }

    /// <summary>The group whose exemplars serve a question.</summary>
    public string GroupFor(Sample question) => question.Group is { } group && groups.ContainsKey(group) ? group : Everybody;

    public IReadOnlyList<Sample> this[string group] => groups.GetValueOrDefault(group) ?? [];

    /// <exception cref="FathomException">There are fewer exemplars than shots for some of the questions.</exception>
    public void Check(IEnumerable<Sample> questions)
    {
        if (declared is null) return;
        foreach (string group in questions.Select(GroupFor).Distinct())
        {
            int found = this[group].Count;
            if (declared.Shots == ExemplarsAttribute.All ? found > 0 : found == declared.Shots) continue;
            string expected = declared.Shots == ExemplarsAttribute.All ? "at least one exemplar is needed" : $"{declared.Shots} exemplars are declared";
            string where = group != Everybody ? $" for the group '{group}'" : groups.Keys.Any(g => g != Everybody) ? $" for the group '{Groupless(questions)}'" : "";
            throw new FathomException($"{string.Join(", ", declared.Paths)}: {expected}, the file has {found}{where}.");
        }
    }

    private string? Groupless(IEnumerable<Sample> questions) => questions.First(q => GroupFor(q) == Everybody).Group;
}
