namespace GptFathom.Models;

/// <summary>What says how toxic a text is.</summary>
internal enum ToxicityApi
{
    /// <summary>The Perspective API, or any server that speaks the same way.</summary>
    Perspective,

    /// <summary>A model that rates it.</summary>
    Judge,
}
