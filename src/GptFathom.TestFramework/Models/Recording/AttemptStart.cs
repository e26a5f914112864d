using GptFathom.Models.Store;

namespace GptFathom.Models.Recording;

/// <summary>
/// Tells the first call of an attempt from the others, whichever model it goes to: no reply has gone into it, so that the same code asks the same.
/// </summary>
/// <param name="origin">What the first call is stored with.</param>
internal sealed class AttemptStart(CompletionOrigin origin)
{
    private int _calls;

    /// <summary>The origin for the call that comes first, null for all others.</summary>
    public CompletionOrigin? Take() => Interlocked.Increment(ref _calls) == 1 ? origin : null;
}
