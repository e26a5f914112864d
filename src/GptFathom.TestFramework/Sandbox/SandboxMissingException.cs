namespace GptFathom.Sandbox;

/// <summary>Programs that a model wrote run in a sandbox only, and there is none: an error of the sample, never a wrong answer.</summary>
public sealed class SandboxMissingException() : Exception("a program that a model wrote runs in a sandbox only, and there is none");
