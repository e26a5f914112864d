namespace GptFathom.Configuration;

/// <summary>What a snapshot keeps of a model's raw outputs.</summary>
internal enum OutputStorage
{
    /// <summary>All of them, as text.</summary>
    Full,

    /// <summary>The extracted answers, and a hash in place of each output.</summary>
    Answers,

    /// <summary>All of them, compressed.</summary>
    Gzip,
}
