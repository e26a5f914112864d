namespace GptFathom.Gates;

/// <summary>
/// The exact test for matched pairs of right-or-wrong results (McNemar 1947, Psychometrika 12:153): given how many pairs changed, each change is as likely a
/// loss as a gain.
/// </summary>
internal static class McNemar
{
    public static Tails Test(int losses, int gains)
    {
        int changes = losses + gains;
        return new(BinomialTail.AtLeast(losses, changes, 0.5), BinomialTail.AtLeast(gains, changes, 0.5));
    }
}
