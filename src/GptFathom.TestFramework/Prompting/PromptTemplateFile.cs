using System.Text.Json;
using System.Text.Json.Serialization;

namespace GptFathom.Prompting;

/// <summary>A template as its file has it.</summary>
internal sealed record PromptTemplateFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Raised when the template changes what is asked.</summary>
    public required int Version { get; init; }

    /// <summary>The system line, the same for all samples of a group.</summary>
    public string? System { get; init; }

    /// <summary>The question.</summary>
    public required string Question { get; init; }

    /// <summary>The answer of an exemplar.</summary>
    public required string Answer { get; init; }

    /// <summary>Whether chat models are asked in one text as well, like base models, with nothing that ends the reply. Default false.</summary>
    public bool Flattened { get; init; }

    /// <summary>What the three texts are, whatever the file's layout.</summary>
    [JsonIgnore]
    public string Hash => new ContentHash().Add(System).Add(Question).Add(Answer).Add(Flattened ? "flattened" : null).ToString()[..8];

    /// <exception cref="JsonException">The file is malformed.</exception>
    public static PromptTemplateFile Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<PromptTemplateFile>(json.StartsWith("\uFEFF"u8) ? json[3..] : json, Options) ?? throw new JsonException("The file holds null.");
}
