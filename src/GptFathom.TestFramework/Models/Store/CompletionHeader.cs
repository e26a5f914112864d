namespace GptFathom.Models.Store;

/// <summary>The fields of a line of the store that the index needs.</summary>
internal record CompletionHeader
{
    public required string Model { get; init; }

    public required string Request { get; init; }

    public required int Repeat { get; init; }

    public required int Ordinal { get; init; }

    public required DateTime At { get; init; }
}
