namespace GptFathom.Snapshots;

/// <summary>What a snapshot keeps of the models' outputs.</summary>
internal enum OutputsPolicy
{
    /// <summary>The outputs as they are.</summary>
    Full,

    /// <summary>Only a hash of each output, beside the extracted answer.</summary>
    Answers,

    /// <summary>The outputs as they are, the file compressed.</summary>
    Gzip,
}
