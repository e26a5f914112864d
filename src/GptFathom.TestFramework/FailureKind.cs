namespace GptFathom;

/// <summary>What a failed call means for those that follow.</summary>
public enum FailureKind
{
    /// <summary>It may go well the next time: 408, 5xx, a broken connection, a timeout, a reply that is none.</summary>
    Transient,

    /// <summary>Too much was asked in too short a time (429): it goes well later.</summary>
    RateLimited,

    /// <summary>There is no money or quota left: no call goes well until somebody acts. The run ends.</summary>
    QuotaExhausted,

    /// <summary>The model cannot be asked at all: the key is not accepted (401), or there is no such model (404). The run ends.</summary>
    Unavailable,

    /// <summary>The provider's content filter has blocked the prompt: that is its reply, and it would be the same again.</summary>
    Filtered,

    /// <summary>This very request is not accepted: any other answer.</summary>
    Refused,
}
