using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using GptFathom.Datasets;
using GptFathom.Prompting;

namespace GptFathom.Runs;

/// <summary>A benchmark as its method's attributes declare it.</summary>
internal sealed class BenchmarkDefinition
{
    private BenchmarkDefinition(MethodInfo method, BenchmarkAttribute attribute, DatasetAttribute dataset)
    {
        Method = method;
        Attribute = attribute;
        Dataset = dataset;
        Parameters = method.GetParameters();
    }

    public MethodInfo Method { get; }

    public BenchmarkAttribute Attribute { get; }

    public DatasetAttribute Dataset { get; }

    public IReadOnlyList<ParameterInfo> Parameters { get; }

    public string Id => Attribute.Name;

    /// <summary>Reads a method's attributes.</summary>
    /// <exception cref="FathomException">The declaration is not a valid benchmark.</exception>
    public static BenchmarkDefinition Of(MethodInfo method, BenchmarkAttribute attribute)
    {
        DatasetAttribute dataset = method.GetCustomAttribute<DatasetAttribute>()
            ?? throw Invalid(method, "it has no samples; add [JsonLines(...)] or [Samples(...)]");
        if (BodyResult.Problem(method.ReturnType) is { } problem) throw Invalid(method, problem);
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute))) throw Invalid(method, "it is async void; expected async Task");
        if (attribute.Name.Length == 0) throw Invalid(method, "its name is empty");
        if (attribute.Capability.Length == 0) throw Invalid(method, "its capability is empty");
        if (attribute.Threshold is not (>= 0 and <= 1)) throw Invalid(method, $"Threshold is {Text(attribute.Threshold)}; expected 0 to 1");
        if (attribute.MaxErrors is not (double.NaN or >= 0 and <= 1)) throw Invalid(method, $"MaxErrors is {Text(attribute.MaxErrors)}; expected 0 to 1");
        if (attribute.Repeats < 1) throw Invalid(method, $"Repeats is {attribute.Repeats}; expected at least 1");
        if (attribute.TimeoutSeconds < 0) throw Invalid(method, $"TimeoutSeconds is {attribute.TimeoutSeconds}; expected 0 or more");
        if (method.GetCustomAttribute<ExemplarsAttribute>() is { Shots: < 1 } exemplars) throw Invalid(method, $"Shots is {exemplars.Shots}; expected at least 1");
        if (method.GetCustomAttribute<DecodingAttribute>() is { } decoding && decoding.Problem() is { } mistake) throw Invalid(method, mistake);
        if (method.GetParameters().Select(BodyParameter.Problem).FirstOrDefault(p => p is not null) is { } misuse) throw Invalid(method, misuse);
        if (DeclaresPrompt(method) && !method.GetParameters().Any(p => p.ParameterType == typeof(Question)))
            throw Invalid(method, "it declares a prompt that its body does not take; expected a parameter of type Question");
        return new BenchmarkDefinition(method, attribute, dataset);
    }

    private static bool DeclaresPrompt(MethodInfo method) =>
        method.IsDefined(typeof(ExemplarsAttribute)) || method.IsDefined(typeof(InstructionAttribute)) || method.IsDefined(typeof(DecodingAttribute));

    /// <summary>The benchmarks that an assembly declares in its public classes, by id.</summary>
    /// <exception cref="FathomException">A declaration is not valid, or two have the same id.</exception>
    public static IReadOnlyDictionary<string, BenchmarkDefinition> AllOf(Assembly assembly)
    {
        Dictionary<string, BenchmarkDefinition> all = new(StringComparer.Ordinal);
        foreach ((MethodInfo method, BenchmarkAttribute attribute) in Declarations(assembly))
        {
            BenchmarkDefinition definition = Of(method, attribute);
            if (!all.TryAdd(definition.Id, definition)) throw Invalid(method, $"its name is also that of {Name(all[definition.Id].Method)}");
        }
        return all;
    }

    /// <summary>The ids of these benchmarks, whether their declarations are valid or not.</summary>
    public static IReadOnlySet<string> IdsOf(Assembly assembly) => Declarations(assembly).Select(d => d.Attribute.Name).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(MethodInfo Method, BenchmarkAttribute Attribute)> Declarations(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
        let attribute = method.GetCustomAttribute<BenchmarkAttribute>()
        where attribute is not null
        select (method, attribute);

    /// <summary>Reads samples and exemplars.</summary>
    /// <exception cref="FathomException">The data are missing or malformed.</exception>
    public async Task<LoadedBenchmark> LoadAsync(IDataFiles files, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Sample> samples = await SampleSet.LoadAsync(Dataset, files, cancellationToken);
        if (samples.Count == 0) throw new FathomException($"{Id}: the dataset has no samples.");
        return new LoadedBenchmark(this, samples, await LoadPromptAsync(files, cancellationToken), Settings());
    }

    private async Task<Prompt> LoadPromptAsync(IDataFiles files, CancellationToken cancellationToken)
    {
        ExemplarsAttribute? exemplars = Method.GetCustomAttribute<ExemplarsAttribute>();
        return new Prompt(
            // A raw literal's line ends are those of the source file as version control has it here.
            Method.GetCustomAttribute<InstructionAttribute>()?.Text.Replace("\r\n", "\n", StringComparison.Ordinal),
            exemplars is null ? [] : await ExemplarReader.ReadAsync(exemplars, files, cancellationToken),
            Method.GetCustomAttribute<DecodingAttribute>() ?? new DecodingAttribute());
    }

    private Dictionary<string, string> Settings()
    {
        ExemplarsAttribute? exemplars = Method.GetCustomAttribute<ExemplarsAttribute>();
        return new Dictionary<string, string>
        {
            ["version"] = Text(Attribute.Version),
            ["threshold"] = Text(Attribute.Threshold),
            ["repeats"] = Text(Attribute.Repeats),
            ["shots"] = Text(exemplars?.Shots ?? 0),
            ["cot"] = exemplars?.ChainOfThought is true ? "true" : "false",
        };
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static FathomException Invalid(MethodInfo method, string problem) => new($"[Benchmark] on {Name(method)}: {problem}.");
}
