namespace GptFathom.Formats.Arrow;

/// <summary>Types of Arrow columns that JSON has a like for.</summary>
internal enum ArrowType
{
    Null,
    Boolean,
    Integer,
    UnsignedInteger,
    Float,
    Text,
    Binary,
    List,
    Structure,
}
