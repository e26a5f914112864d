using System.Text;
using System.Text.Json;

namespace GptFathom.Models.Store;

/// <summary>
/// Reads a line of the store up to its response, which is most of it and which the index does not need. The order of properties is free, but ours come first.
/// </summary>
internal ref struct CompletionHeaderReader
{
    private Utf8JsonReader _json;
    private ReadOnlySpan<byte> _model, _request, _sample, _build;
    private bool _hasModel, _hasRequest, _hasResponse;
    private int? _repeat, _ordinal;
    private DateTime? _at;

    private CompletionHeaderReader(ReadOnlySpan<byte> line) => _json = new Utf8JsonReader(line);

    private readonly bool IsComplete => _hasModel && _hasRequest && _repeat is not null && _ordinal is not null && _at is not null;

    /// <summary>The header, or null where <paramref name="line"/> has none.</summary>
    public static CompletionHeader? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            return new CompletionHeaderReader(line).ReadHeader();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The header of a line that ends as one does and, if asked, has a response that can be read; else null.</summary>
    public static CompletionHeader? ReadLine(ReadOnlySpan<byte> line, bool inFull) =>
        line.TrimEnd((byte)'\r') is [.., (byte)'}'] && (!inFull || CompletionLine.ReadResponse(line) is not null) ? Read(line) : null;

    private CompletionHeader? ReadHeader()
    {
        if (!_json.Read() || _json.TokenType != JsonTokenType.StartObject) return null;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            if (_json.ValueTextEquals("response"u8))
            {
                _hasResponse = true;
                if (IsComplete) break;
                _json.Read();
                _json.Skip();
                continue;
            }
            ReadProperty();
        }
        return IsComplete && _hasResponse ? Header() : null;
    }

    private void ReadProperty()
    {
        if (_json.ValueTextEquals("model"u8)) _model = Required(out _hasModel);
        else if (_json.ValueTextEquals("request"u8)) _request = Required(out _hasRequest);
        else if (_json.ValueTextEquals("sample"u8)) _sample = Text();
        else if (_json.ValueTextEquals("build"u8)) _build = Text();
        else if (_json.ValueTextEquals("repeat"u8)) _repeat = Number();
        else if (_json.ValueTextEquals("ordinal"u8)) _ordinal = Number();
        else if (_json.ValueTextEquals("at"u8)) _at = Date();
        else _json.Skip();
    }

    private readonly CompletionHeader Header()
    {
        CompletionDigest key = CompletionDigest.Of(_model, _request, _repeat!.Value, _ordinal!.Value);
        CompletionDigest request = CompletionDigest.Of(_request, [], 0, 0);
        CompletionDigest? start = _sample.IsEmpty || _build.IsEmpty
            ? null
            : CompletionDigest.Of([.. _build, (byte)' ', .. _sample], _model, _repeat.Value, 0);
        return new CompletionHeader(key, request, start, _at!.Value);
    }

    private int Number()
    {
        _json.Read();
        return _json.GetInt32();
    }

    private DateTime Date()
    {
        _json.Read();
        return _json.GetDateTime().ToUniversalTime();
    }

    private ReadOnlySpan<byte> Required(out bool isThere)
    {
        isThere = true;
        return Text();
    }

    private ReadOnlySpan<byte> Text()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.String) throw new FormatException("expected a text");
        return _json.ValueIsEscaped ? Encoding.UTF8.GetBytes(_json.GetString()!) : _json.ValueSpan;
    }
}
