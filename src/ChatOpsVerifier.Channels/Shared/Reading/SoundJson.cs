using System.Text.Json;
using System.Text.Unicode;

namespace ChatOpsVerifier.Channels.Shared.Reading;

/// <summary>JSON from outside. The parser lets texts through that are not Unicode (half a surrogate pair, bytes that are not UTF-8) and fails only where they are read; here they fail at the door.</summary>
internal static class SoundJson
{
    /// <exception cref="JsonException">It is not JSON, or a text in it is not Unicode.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> utf8)
    {
        var json = JsonElement.Parse(utf8);
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsUnicode(ref reader))
            {
                throw new JsonException("A text is not Unicode.");
            }
        }

        return json;
    }

    private static bool IsUnicode(ref Utf8JsonReader reader)
    {
        if (!Utf8.IsValid(reader.ValueSpan))
        {
            return false;
        }

        try
        {
            return !reader.ValueIsEscaped || reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
