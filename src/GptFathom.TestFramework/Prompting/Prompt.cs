using System.Collections.Concurrent;
using GptFathom.Models;
using Microsoft.Extensions.AI;

namespace GptFathom.Prompting;

/// <summary>The declared prompt of a benchmark, rendered for one sample after the other: system line, exemplars as turns, question. Thread-safe.</summary>
internal sealed class Prompt
{
    private readonly PromptTemplate _template;
    private readonly ExemplarSet _exemplars;
    private readonly DecodingAttribute _decoding;
    private readonly ChoiceOrderAttribute? _order;
    private readonly ConcurrentDictionary<string, PromptOpening> _openings = new(StringComparer.Ordinal);

    public Prompt(PromptTemplate template, ExemplarSet exemplars, DecodingAttribute decoding, ChoiceOrderAttribute? order = null) =>
        (_template, _exemplars, _decoding, _order) = (template, exemplars, decoding, order);

    /// <summary>A prompt of nothing but the question.</summary>
    public static Prompt Bare { get; } = new(PromptTemplate.Plain(null), ExemplarSet.None, new DecodingAttribute());

    /// <param name="sample">The sample.</param>
    /// <param name="model">Who is asked.</param>
    /// <param name="repeat">Index of the repeat of the sample, from 0: each has a seed of its own.</param>
    /// <exception cref="UnscoredException">It does not fit the model's context window.</exception>
    public Question Ask(Sample sample, IChatClient model, int repeat = 0)
    {
        ModelTraits traits = model.GetService<ModelTraits>() ?? ModelTraits.Default;
        PromptOpening opening = _openings.GetOrAdd(sample.Group ?? "", _ => Open(sample));
        string question = _template.Question(sample);
        Question asked = _template.IsFlattened ? new(sample, opening.Text(question), _decoding.ToOptions(), model)
            : traits.Form == PromptForm.Completion ? new(sample, opening.Text(question), _decoding.ToOptions(PromptOpening.NextQuestion), model)
            : new(sample, opening.Turns(question, sample.Images), _decoding.ToOptions(), model);
        asked.Options.Seed += repeat;
        ContextCheck.Fits(asked.Prompt, asked.Options, traits);
        return asked;
    }

    /// <summary>What the fingerprint says of the prompt.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings()
    {
        foreach (KeyValuePair<string, string> setting in _template.Settings) yield return setting;
        foreach (KeyValuePair<string, string> setting in _exemplars.Settings(shown => Turns(shown).SelectMany(turn => new[] { turn.Question, turn.Answer }))) yield return setting;
        if (_order is not null) yield return new("choices", _order.Id);
        foreach (KeyValuePair<string, string> setting in _decoding.Settings()) yield return setting;
    }

    private PromptOpening Open(Sample sample) => new(_template.System(sample), [.. Turns(_exemplars[_exemplars.GroupFor(sample)])]);

    private IEnumerable<(string Question, string Answer)> Turns(IReadOnlyList<Sample> exemplars) =>
        (_order is not null && !_exemplars.KeepOrder && exemplars.All(e => e.Choices.Count > 0) ? _order.ArrangeExemplars(exemplars) : exemplars).Select(e => (_template.Question(e), _template.Answer(e)));
}
