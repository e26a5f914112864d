namespace GptFathom;

/// <summary>How a dataset names the right choice.</summary>
public enum ChoiceTarget
{
    /// <summary>By its letter, A for the first, or by the label that the dataset gives it. Several letters say that several choices are right.</summary>
    Letter,

    /// <summary>By its index, from 0.</summary>
    Index,

    /// <summary>By its number, from 1.</summary>
    Number,

    /// <summary>By its text.</summary>
    Text,

    /// <summary>By a text that reasons before it names the choice; it is kept as it is, for exemplars.</summary>
    Explanation,
}
