using Microsoft.Extensions.AI;

namespace GptFathom;

/// <summary>
/// The batches of one model. Each call is made once; calls that fail as <see cref="HttpRequestException"/>, <see cref="IOException"/> or
/// <see cref="InvalidDataException"/> are tried again by the caller, and each has a time limit. One call at a time.
/// </summary>
public interface IBatchClient : IDisposable
{
    /// <summary>Writes a request as a line of the file that is uploaded.</summary>
    /// <param name="requestId">What the result is found by: 32 hexadecimal digits.</param>
    /// <param name="messages">The conversation.</param>
    /// <param name="options">The options, or null.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The line with its line feed.</returns>
    Task<ReadOnlyMemory<byte>> WriteAsync(string requestId, IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellation);

    /// <summary>Uploads a file of requests, which alone costs nothing.</summary>
    /// <param name="file">The path of the file.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The provider's id of the upload.</returns>
    Task<string> UploadAsync(string file, CancellationToken cancellation);

    /// <summary>Makes a batch of an upload.</summary>
    /// <param name="upload">What <see cref="UploadAsync"/> returned.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<BatchStatus> CreateAsync(string upload, CancellationToken cancellation);

    /// <summary>Finds the batch that was made of an upload: a call that seemed to fail may have been heard all the same, and a batch is paid for.</summary>
    /// <param name="upload">What <see cref="UploadAsync"/> returned.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The batch, or null where there is none.</returns>
    Task<BatchStatus?> FindAsync(string upload, CancellationToken cancellation);

    /// <summary>Gets how a batch is.</summary>
    /// <param name="batch">The provider's id of the batch.</param>
    /// <param name="cancellation">Ends the call.</param>
    Task<BatchStatus> GetAsync(string batch, CancellationToken cancellation);

    /// <summary>Opens a file of results, a line each.</summary>
    /// <param name="file">The provider's id of the file (<see cref="BatchStatus.OutputFile"/>, <see cref="BatchStatus.ErrorFile"/>).</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>The content; the caller disposes of it.</returns>
    Task<Stream> OpenAsync(string file, CancellationToken cancellation);

    /// <summary>Parses a line of a file of results.</summary>
    /// <param name="line">The line without its end.</param>
    /// <returns>The result, or null where the line is none.</returns>
    BatchResult? Parse(ReadOnlyMemory<byte> line);

    /// <summary>Reads the reply of a result as it would be read from a response to a single call.</summary>
    /// <param name="reply">The result's <see cref="BatchResult.Reply"/>.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <exception cref="InvalidDataException">It is no reply.</exception>
    Task<ChatResponse> ReadAsync(ReadOnlyMemory<byte> reply, CancellationToken cancellation);
}
