namespace GptFathom.Runs.Batches;

/// <summary>How far a batch has come. What is on disk is always behind what the provider knows, never ahead of it.</summary>
internal enum BatchStage
{
    /// <summary>Its requests are on disk; the provider has at most a file of them, which costs nothing.</summary>
    Prepared,

    /// <summary>The provider may have the batch: whoever finds it so looks for it before anything else.</summary>
    Creating,

    /// <summary>The provider has it.</summary>
    Submitted,

    /// <summary>Its replies are in the completion store.</summary>
    Done,
}
