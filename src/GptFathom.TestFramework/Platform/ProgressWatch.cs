using GptFathom.Runs;

namespace GptFathom.Platform;

/// <summary>Where the platform finds the run that is under way, if any.</summary>
internal sealed class ProgressWatch
{
    private volatile RunProgress? _current;

    public RunProgress? Current
    {
        get => _current;
        set => _current = value;
    }
}
