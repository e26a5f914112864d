namespace GptFathom.Configuration;

/// <summary>The name of a profile is part of a file's and a folder's name.</summary>
internal static class ProfileName
{
    public const string Expected = "a name of letters, digits, '.', '_' or '-' other than local";

    public static bool IsValid(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
        && SafeFileName.Encode(name) == name
        && !name.Equals("local", StringComparison.OrdinalIgnoreCase);
}
