namespace GptFathom;

/// <summary>Counts the tokens of a text. Thread-safe.</summary>
public interface ITokenizer
{
    /// <summary>Returns the number of tokens of a text, as a model with this tokenizer counts them.</summary>
    /// <param name="text">The text.</param>
    int Count(string text);
}
