namespace GptFathom.Models.Retries;

/// <summary>Whoever has to know of the tries that a call takes.</summary>
internal interface ITryObserver
{
    /// <summary>A try has failed.</summary>
    /// <param name="error">Why.</param>
    void Failed(Exception error);

    /// <summary>Waits until a further try may be sent.</summary>
    Task AgainAsync(CancellationToken cancellation);
}
