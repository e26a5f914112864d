using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using GptFathom.Datasets;
using GptFathom.Prompting;

namespace GptFathom.Runs;

/// <summary>A benchmark as its method's attributes declare it.</summary>
internal sealed class BenchmarkDefinition
{
    private BenchmarkDefinition(MethodInfo method, BenchmarkAttribute attribute, IReadOnlyList<DatasetAttribute> datasets)
    {
        Method = method;
        Attribute = attribute;
        Datasets = datasets;
        Parameters = method.GetParameters();
        Prompt = new PromptDeclaration(method);
    }

    public MethodInfo Method { get; }

    public BenchmarkAttribute Attribute { get; }

    /// <summary>Alternatives: the first whose files are there is read.</summary>
    public IReadOnlyList<DatasetAttribute> Datasets { get; }

    public PromptDeclaration Prompt { get; }

    public IReadOnlyList<ParameterInfo> Parameters { get; }

    public string Id => Attribute.Name;

    /// <summary>Whether the body asks the candidate at all.</summary>
    public bool UsesCandidate => Parameters.Any(BodyParameter.IsCandidate);

    /// <summary>Reads a method's attributes.</summary>
    /// <exception cref="FathomException">The declaration is not a valid benchmark.</exception>
    public static BenchmarkDefinition Of(MethodInfo method, BenchmarkAttribute attribute)
    {
        DatasetAttribute[] datasets = DatasetsOf(method);
        if (datasets.Length == 0) datasets = DatasetsOf(method.DeclaringType!);
        if (datasets.Length == 0) throw Invalid(method, "it has no samples; add [JsonLines(...)] or [Samples(...)]");
        if (BodyResult.Problem(method.ReturnType) is { } problem) throw Invalid(method, problem);
        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute))) throw Invalid(method, "it is async void; expected async Task");
        if (attribute.Name.Length == 0) throw Invalid(method, "its name is empty");
        if (attribute.Capability.Length == 0) throw Invalid(method, "its capability is empty");
        if (attribute.Threshold is not (>= 0 and <= 1)) throw Invalid(method, $"Threshold is {Text(attribute.Threshold)}; expected 0 to 1");
        if (attribute.MaxErrors is not (double.NaN or >= 0 and <= 1)) throw Invalid(method, $"MaxErrors is {Text(attribute.MaxErrors)}; expected 0 to 1");
        if (attribute.Repeats < 1) throw Invalid(method, $"Repeats is {attribute.Repeats}; expected at least 1");
        if (attribute.TimeoutSeconds < 0) throw Invalid(method, $"TimeoutSeconds is {attribute.TimeoutSeconds}; expected 0 or more");
        if (method.GetParameters().Select(BodyParameter.Problem).FirstOrDefault(p => p is not null) is { } misuse) throw Invalid(method, misuse);
        BenchmarkDefinition definition = new(method, attribute, datasets);
        return definition.Prompt.Problem() is { } mistake ? throw Invalid(method, mistake) : definition;
    }

    private static DatasetAttribute[] DatasetsOf(MemberInfo member) => [.. member.GetCustomAttributes<DatasetAttribute>().Where(d => d is not ExemplarsAttribute)];

    /// <summary>Reads samples and exemplars.</summary>
    /// <exception cref="FathomException">The data are missing or malformed.</exception>
    public async Task<LoadedBenchmark> LoadAsync(IDataFiles files, CancellationToken cancellationToken = default)
    {
        DatasetAttribute dataset = DatasetIn(files);
        IReadOnlyList<Sample> samples = await SampleSet.LoadAsync(dataset, files, Ordered, cancellationToken);
        if (samples.Count == 0) throw new FathomException($"{Id}: the dataset has no samples.");
        return new LoadedBenchmark(this, samples, await Prompt.LoadAsync(dataset, samples, files, cancellationToken), Settings());
    }

    /// <summary>The first dataset whose files are there, else the first, which then says what is missing.</summary>
    public DatasetAttribute DatasetIn(IDataFiles files) => Datasets.FirstOrDefault(d => d.IsPresent(files)) ?? Datasets[0];

    private Sample Ordered(Sample sample) => Prompt.Order is { } order && sample.Choices.Count > 0 ? order.Arrange(sample) : sample;

    private Dictionary<string, string> Settings() => new()
    {
        ["version"] = Text(Attribute.Version),
        ["threshold"] = Text(Attribute.Threshold),
        ["repeats"] = Text(Attribute.Repeats),
        ["shots"] = Prompt.Shots,
        ["cot"] = Prompt.ChainOfThought ? "true" : "false",
    };

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static FathomException Invalid(MethodInfo method, string problem) => new($"[Benchmark] on {Name(method)}: {problem}.");
}
