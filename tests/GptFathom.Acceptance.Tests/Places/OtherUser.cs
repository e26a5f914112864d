using System.Diagnostics;
using GptFathom.Acceptance.Support;

namespace GptFathom.Acceptance.Places;

/// <summary>
/// A user who may not write to this user's folders. Permissions do not bind root, so that its processes are handed to nobody; anybody else is kept out by
/// the permissions of the folder. Where neither is possible the test is skipped, and fails instead when FATHOM_REQUIRE names "sandbox".
/// </summary>
internal sealed class OtherUser : IDisposable
{
    private const string Nobody = "65534";
    private const UnixFileMode Everyone = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode Writable = Everyone | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly TempFolder _own = new();
    private readonly List<string> _locked = [];

    public OtherUser()
    {
        bool canBeAnother = !OperatingSystem.IsWindows() && (!Environment.IsPrivilegedProcess || HasSetpriv());
        if (!canBeAnother) Requirement.Sandbox.IsMissing("Root is bound by no permissions, and there is no setpriv to be somebody else.");
        Open(_own.Root);
    }

    /// <summary>A folder of the other user's own.</summary>
    public string NewFolder(string name)
    {
        string folder = Directory.CreateDirectory(_own.PathOf(name)).FullName;
        Open(folder);
        return folder;
    }

    /// <summary>Lets everyone read a folder with all that is in it, and the other user write nothing of it.</summary>
    public void Lock(string folder)
    {
        string temporary = Path.TrimEndingDirectorySeparator(Path.GetTempPath());
        for (string? above = Path.GetDirectoryName(folder); above is not null && above.Length > temporary.Length; above = Path.GetDirectoryName(above)) Permit(above, Everyone | UnixFileMode.UserWrite);
        foreach (string inner in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories).Append(folder))
        {
            Permit(inner, Everyone);
            _locked.Add(inner);
        }
    }

    public Task<ProcessResult> RunAsync(string folder, string file, params IEnumerable<string> arguments)
    {
        string home = NewFolder("home");
        Dictionary<string, string?> environment = new() { ["HOME"] = home, ["DOTNET_CLI_HOME"] = home, ["TMPDIR"] = home };
        return Environment.IsPrivilegedProcess
            ? RunningProcess.RunAsync(folder, "setpriv", ["--reuid", Nobody, "--regid", Nobody, "--clear-groups", file, .. arguments], environment)
            : RunningProcess.RunAsync(folder, file, arguments, environment);
    }

    public void Dispose()
    {
        foreach (string folder in _locked) Permit(folder, Everyone | UnixFileMode.UserWrite);
        _own.Dispose();
    }

    private static void Open(string folder) => Permit(folder, Writable);

    private static void Permit(string folder, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, mode);
    }

    private static bool HasSetpriv()
    {
        try
        {
            using Process setpriv = Process.Start(new ProcessStartInfo("setpriv", ["--version"]) { RedirectStandardOutput = true })!;
            setpriv.WaitForExit();
            return setpriv.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
