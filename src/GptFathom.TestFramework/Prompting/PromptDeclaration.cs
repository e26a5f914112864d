using System.Globalization;
using System.Reflection;

namespace GptFathom.Prompting;

/// <summary>The prompt of a benchmark as its method's attributes declare it.</summary>
internal sealed class PromptDeclaration
{
    private readonly MethodInfo _method;
    private readonly TemplateAttribute? _template;
    private readonly InstructionAttribute? _instruction;
    private readonly ExemplarsAttribute? _exemplars;
    private readonly DecodingAttribute? _decoding;

    public PromptDeclaration(MethodInfo method)
    {
        _method = method;
        _template = method.GetCustomAttribute<TemplateAttribute>();
        _instruction = method.GetCustomAttribute<InstructionAttribute>();
        _exemplars = method.GetCustomAttribute<ExemplarsAttribute>() ?? (TakesQuestion ? method.DeclaringType!.GetCustomAttribute<ExemplarsAttribute>() : null);
        _decoding = method.GetCustomAttribute<DecodingAttribute>() ?? (TakesQuestion ? method.DeclaringType!.GetCustomAttribute<DecodingAttribute>() : null);
        Order = method.GetCustomAttribute<ChoiceOrderAttribute>();
    }

    /// <summary>The order of options, or null for the dataset's.</summary>
    public ChoiceOrderAttribute? Order { get; }

    public bool ChainOfThought => _exemplars?.ChainOfThought is true || _template?.ChainOfThought is true;

    public string Shots => _exemplars?.Shots switch
    {
        null => "0",
        ExemplarsAttribute.All => "all",
        int shots => shots.ToString(CultureInfo.InvariantCulture),
    };

    private bool TakesQuestion => _method.GetParameters().Any(p => p.ParameterType == typeof(Question));

    /// <summary>What is wrong with the declaration, or null.</summary>
    public string? Problem()
    {
        if (_exemplars is { Shots: < 1 and not ExemplarsAttribute.All }) return $"Shots is {_exemplars.Shots}; expected at least 1";
        if (_decoding?.Problem() is { } mistake) return mistake;
        if (_template is not null && _instruction is not null) return "it has a template and an instruction; expected one of them, a template has its own";
        bool declares = _template is not null || _instruction is not null || _exemplars is not null || _decoding is not null;
        return declares && !TakesQuestion
            ? "it declares a prompt that its body does not take; expected a parameter of type Question"
            : null;
    }

    /// <summary>Reads template and exemplars.</summary>
    /// <param name="dataset">The dataset that was read: exemplars are read like it where nothing else is said.</param>
    /// <param name="samples">Its samples, each of which needs its exemplars.</param>
    /// <param name="files">Finds files.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FathomException">A file is missing, malformed or has too few exemplars.</exception>
    public async Task<Prompt> LoadAsync(DatasetAttribute dataset, IEnumerable<Sample> samples, IDataFiles files, CancellationToken cancellationToken)
    {
        // A raw literal's line ends are those of the source file as version control has it here.
        PromptTemplate template = _template is null
            ? PromptTemplate.Plain(_instruction?.Text.Replace("\r\n", "\n", StringComparison.Ordinal))
            : PromptTemplate.Read(_template.Name, _method.Module.Assembly, files);
        ExemplarSet exemplars = _exemplars is null ? ExemplarSet.None : await ExemplarReader.ReadAsync(_exemplars, dataset, files, cancellationToken);
        exemplars.Check(samples);
        return new Prompt(template, exemplars, _decoding ?? new DecodingAttribute(), Order);
    }
}
