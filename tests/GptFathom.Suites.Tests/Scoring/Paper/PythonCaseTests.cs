using GptFathom.Suites.Scoring;
using Xunit;

namespace GptFathom.Suites.Tests.Scoring;

/// <summary>Expected values: CPython 3.11's <c>str.lower</c>.</summary>
public class PythonCaseTests
{
    [Theory]
    [InlineData("ÉCOLE", "école"), InlineData("İstanbul", "i\u0307stanbul"), InlineData("ΟΔΟΣ", "οδος"), InlineData("ΟΔΟΣ ΣΑΣ.", "οδος σας."), InlineData("Σ", "σ")]
    [InlineData("Α.Σ.Α", "α.σ.α"), InlineData("ΑΣ'", "ας'"), InlineData("\uD801\uDC00", "\uD801\uDC28"), InlineData("É\uD800", "é\uD800"), InlineData("STRASSE ẞ", "strasse ß")]
    [InlineData("ΟΔΟΣⅣ", "οδοσⅳ"), InlineData("ⅣΣ", "ⅳς"), InlineData("ªΣ", "ªς"), InlineData("A’Σ", "a’ς"), InlineData("AΣ\u0301B", "aσ\u0301b"), InlineData("1Σ", "1σ")]
    public void Lower_case_is_that_of_Python(string text, string lower) => Assert.Equal(lower, PythonCase.ToLower(text));
}
