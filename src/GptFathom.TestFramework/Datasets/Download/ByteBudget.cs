namespace GptFathom.Datasets.Download;

/// <summary>Bytes that may come out of an archive, all its entries together.</summary>
internal sealed class ByteBudget(string archive, long most)
{
    private long _taken;

    /// <exception cref="FathomException">It is used up.</exception>
    public void Take(int bytes)
    {
        _taken += bytes;
        if (_taken > most) throw new FathomException($"{archive}: more than {most} bytes come out of it, which no dataset has; it may be an archive bomb.");
    }
}
