namespace GptFathom;

/// <summary>Decompresses the files of one compression. Name it with <see cref="FathomExtensionAttribute"/>; every row format can then be read compressed by it.</summary>
public interface IFileDecoder
{
    /// <summary>Gets the extension that compressed files have after their own, with its dot, such as ".bz2". Case does not matter.</summary>
    string Extension { get; }

    /// <summary>Returns the decompressed content, read forward. What it throws becomes a <see cref="FathomException"/> that names the file.</summary>
    /// <param name="compressed">The file's content; closed with the stream that is returned.</param>
    Stream Decode(Stream compressed);
}
