namespace GptFathom;

/// <summary>The seven capabilities of the GPT-Fathom paper (arXiv:2309.16583). A benchmark may name one of its own instead: any non-empty string.</summary>
public static class Capability
{
    /// <summary>Facts about the world and school subjects.</summary>
    public const string Knowledge = "Knowledge";

    /// <summary>Commonsense and multi-step inference.</summary>
    public const string Reasoning = "Reasoning";

    /// <summary>Answers that follow from a given passage.</summary>
    public const string Comprehension = "Comprehension";

    /// <summary>Arithmetic, word problems and competition mathematics.</summary>
    public const string Math = "Math";

    /// <summary>Writing and understanding programs.</summary>
    public const string Coding = "Coding";

    /// <summary>Tasks in languages other than English.</summary>
    public const string Multilingual = "Multilingual";

    /// <summary>Truthfulness and harmlessness.</summary>
    public const string Safety = "Safety";
}
