namespace GptFathom.Answers.Choices;

/// <summary>What an output says of the letters it mentions.</summary>
internal enum Claim
{
    /// <summary>Nothing: they are mentioned in passing, quoted, asked about, doubted.</summary>
    None,

    /// <summary>They are the answer.</summary>
    Asserted,

    /// <summary>They are wrong.</summary>
    Denied,
}
