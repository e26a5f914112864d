using System.Collections.Concurrent;

namespace GptFathom.Models.Store;

/// <summary>Lets one caller at a time work on a key; the others wait for what it finds.</summary>
internal sealed class SingleFlight<TKey> where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Task> _inFlight = new();

    /// <summary>
    /// What <paramref name="find"/> gives, or else <paramref name="make"/>. When the maker fails or is cancelled, the next in line makes it itself.
    /// </summary>
    public async Task<T> RunAsync<T>(TKey key, Func<T?> find, Func<Task<T>> make, CancellationToken cancellation) where T : class
    {
        while (true)
        {
            TaskCompletionSource mine = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Task first = _inFlight.GetOrAdd(key, mine.Task);
            if (first != mine.Task)
            {
                await first.WaitAsync(cancellation);
                continue;
            }
            try
            {
                return find() ?? await make();
            }
            finally
            {
                _inFlight.TryRemove(key, out _);
                mine.SetResult();
            }
        }
    }
}
