using System.Text;
using System.Text.Json;

namespace GptFathom.Datasets;

/// <summary>The items of an array in a JSON text, or the values of the object that is the whole text; no more of it is held than one of them needs.</summary>
internal sealed class JsonArrayItems(Stream stream, string property)
{
    /// <summary>In place of a property: the values of all properties.</summary>
    public const string AllValues = "*";

    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isLast;
    private bool _isWanted = property.Length == 0;
    private Stage _stage;
    private JsonReaderState _state;

    /// <summary>The name of the property whose value was the last item; null in an array.</summary>
    public string? Key { get; private set; }

    private enum Stage
    {
        Outside,
        Inside,
        Done,
    }

    /// <summary>The next item, or null at the end.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="FormatException">It has no such array.</exception>
    public async ValueTask<JsonDocument?> NextAsync(CancellationToken cancellationToken)
    {
        JsonDocument? item;
        while (!TryNext(out item)) await FillAsync(cancellationToken);
        return item;
    }

    /// <summary>Goes as far as the buffer allows; false if more is needed.</summary>
    private bool TryNext(out JsonDocument? item)
    {
        item = null;
        Utf8JsonReader reader = new(_buffer.AsSpan(_start, _end - _start), _isLast, _state);
        while (_stage == Stage.Outside && reader.Read())
        {
            Seek(ref reader);
            Keep(ref reader);
            reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isLast, _state);
        }
        if (_stage == Stage.Done) return true;
        if (_stage == Stage.Outside || !reader.Read()) return false;
        if (reader.TokenType == JsonTokenType.PropertyName)
        {
            Key = reader.GetString();
            if (!reader.Read()) return false;
        }
        if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject) _stage = Stage.Done;
        else if (!JsonDocument.TryParseValue(ref reader, out item)) return false;
        Keep(ref reader);
        return true;
    }

    /// <summary>The array is the whole text, or it is in a property of the object that is the whole text.</summary>
    private void Seek(ref Utf8JsonReader reader)
    {
        bool isWhole = reader.CurrentDepth == 0;
        if (isWhole && reader.TokenType == JsonTokenType.StartObject && property == AllValues) _stage = Stage.Inside;
        else if (reader.TokenType == JsonTokenType.StartArray && (isWhole || (_isWanted && reader.CurrentDepth == 1))) _stage = Stage.Inside;
        else if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
            _isWanted = property.Length == 0 || reader.ValueTextEquals(property);
        else if (isWhole && reader.TokenType != JsonTokenType.StartObject)
            throw new FormatException($"expected an array of JSON objects, or an object with one in {(property.Length == 0 ? "a property" : $"'{property}'")}");
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        bool isFirst = _end == 0;
        int kept = _end - _start;
        byte[] target = kept > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, kept);
        (_buffer, _start) = (target, 0);
        int read = await stream.ReadAtLeastAsync(_buffer.AsMemory(kept), Encoding.UTF8.Preamble.Length, throwOnEndOfStream: false, cancellationToken);
        _end = kept + read;
        _isLast = read == 0;
        if (isFirst && _buffer.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble)) _start = Encoding.UTF8.Preamble.Length;
    }
}
