using System.ComponentModel;
using GptFathom.Xunit;

namespace GptFathom.Runtime;

/// <summary>Carries the gates that belong to no method of the user's: one for each capability, one for the run.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RunGates
{
    /// <summary>Never called; its test cases report verdicts.</summary>
    [RunGates]
    public static void Gate()
    {
    }
}
