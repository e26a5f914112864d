namespace GptFathom;

/// <summary>
/// On the test assembly: a model that is a client of your own, such as the application under test. It can be candidate, judge or baseline like any model of
/// <c>fathom.json</c>, and its calls are recorded, limited and retried like theirs. An entry of the same name may add limits, the form of prompts or the
/// lineage. Completions are stored under the entry's <c>model</c> (else the name): change it when the client has become another model.
/// </summary>
/// <param name="name">Name of the model.</param>
/// <param name="factory">An <see cref="IModelFactory"/> that makes the client.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ModelClientAttribute(string name, Type factory) : Attribute
{
    /// <summary>Name of the model.</summary>
    public string Name { get; } = name;

    /// <summary>An <see cref="IModelFactory"/> that makes the client.</summary>
    public Type Factory { get; } = factory;
}
