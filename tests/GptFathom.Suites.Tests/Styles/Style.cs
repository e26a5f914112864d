namespace GptFathom.Suites.Tests.Styles;

/// <summary>A way in which a model puts an answer.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Say">The reply; null where the style cannot say this.</param>
internal sealed record Style(string Name, Func<Said, string?> Say);
