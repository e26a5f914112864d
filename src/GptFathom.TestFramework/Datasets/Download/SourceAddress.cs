namespace GptFathom.Datasets.Download;

/// <summary>Addresses that data are fetched from.</summary>
internal static class SourceAddress
{
    /// <summary>What is expected of an address, in words.</summary>
    public const string Expected = "an absolute https address (http on this machine only) without a user name";

    /// <summary>Whether nothing on the way can change what is sent; this machine is no way.</summary>
    public static bool IsAllowed(Uri address) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    /// <summary>Where a mirror keeps a file: <c>MIRROR/HOST/PATH</c>. Without a mirror, the file's own address.</summary>
    public static Uri Through(Uri? mirror, Uri address) =>
        mirror is null ? address : new Uri($"{mirror.AbsoluteUri.TrimEnd('/')}/{address.IdnHost}{address.PathAndQuery}");
}
