namespace GptFathom.Platform;

/// <summary>One report: a file to attach, or, without a file, text for the console.</summary>
internal sealed record Report(FileInfo? File, string Title, string Text);
