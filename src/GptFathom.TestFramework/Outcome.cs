namespace GptFathom;

/// <summary>How one attempt at a sample ended. Only <see cref="Error"/> has no score.</summary>
public enum Outcome
{
    /// <summary>An answer was found in the output.</summary>
    Answered,

    /// <summary>The model replied, but no answer was found in what it said.</summary>
    NoAnswer,

    /// <summary>The reply hit the output limit, or had no visible text, before an answer was stated.</summary>
    Truncated,

    /// <summary>The provider's content filter or the model's refusal field ended the reply.</summary>
    Refused,

    /// <summary>Transport or infrastructure failed after retries: never a wrong answer, never scored.</summary>
    Error,
}
