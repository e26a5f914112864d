namespace GptFathom.Suites.Scoring.Instructions;

/// <summary>The scripts that the known languages are written in; kana and Han are told apart because Japanese has both.</summary>
internal enum Script
{
    Other,
    Latin,
    Cyrillic,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Thai,
    Hangul,
    Kana,
    Han,
}
