namespace GptFathom;

/// <summary>
/// On the test assembly: a type that extends GptFathom, such as a model provider, a row reader or a tokenizer. A satellite package writes it by its build
/// files; for an extension of your own write it yourself. Nothing is scanned: what is not named here is not used.
/// </summary>
/// <param name="type">A public class with a public constructor without parameters that implements one of the extension interfaces.</param>
/// <example><code>[assembly: FathomExtension(typeof(MyProvider))]</code></example>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class FathomExtensionAttribute(Type type) : Attribute
{
    /// <summary>Gets the type that extends GptFathom.</summary>
    public Type Type { get; } = type;
}
