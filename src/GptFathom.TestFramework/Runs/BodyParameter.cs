using System.Reflection;
using Microsoft.Extensions.AI;

namespace GptFathom.Runs;

/// <summary>What a parameter of a benchmark's body asks for.</summary>
internal static class BodyParameter
{
    /// <summary>Whether it is the candidate, by itself or within a question.</summary>
    public static bool IsCandidate(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(Question) || (parameter.ParameterType == typeof(IChatClient) && Model(parameter) is null);

    /// <summary>Whether it is of a type that we hand out ourselves; anything else is a fixture.</summary>
    public static bool IsOurs(ParameterInfo parameter) =>
        IsCandidate(parameter) || Second(parameter) is not null || parameter.ParameterType == typeof(Sample) || parameter.ParameterType == typeof(CancellationToken);

    /// <summary>The name of the other model that it asks for, or null.</summary>
    public static string? Model(ParameterInfo parameter) => parameter.GetCustomAttribute<ModelAttribute>()?.Name;

    /// <summary>What it asks for beside the candidate that has to be asked itself, in words; or null.</summary>
    public static string? Second(ParameterInfo parameter) =>
        Model(parameter) is { } model ? $"the model '{model}'" : parameter.ParameterType == typeof(IToxicityClassifier) ? "a toxicity classifier" : null;

    /// <summary>What is wrong with its declaration, or null.</summary>
    public static string? Problem(ParameterInfo parameter) => Model(parameter) switch
    {
        null => null,
        "" => $"the [Model] of its parameter '{parameter.Name}' has no name",
        _ when parameter.ParameterType != typeof(IChatClient) =>
            $"its parameter '{parameter.Name}' with [Model] is a {parameter.ParameterType.Name}; expected IChatClient",
        _ => null,
    };
}
