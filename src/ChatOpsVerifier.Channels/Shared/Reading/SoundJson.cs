using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace ChatOpsVerifier.Channels.Shared.Reading;

/// <summary>
/// JSON that can be read to the end. Providers deliver what people typed, and half of a surrogate pair ("\ud83d" alone) is valid JSON
/// (RFC 8259, section 8.2) that System.Text.Json refuses to turn into a string. Each such half becomes U+FFFD, so that the message counts.
/// </summary>
internal static class SoundJson
{
    private const int EscapeLength = 6;

    /// <exception cref="JsonException">It is not JSON, or not UTF-8.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> utf8) =>
        Utf8.IsValid(utf8) ? Of(JsonElement.Parse(utf8)) : throw new JsonException("The text is not UTF-8.");

    public static JsonElement Of(JsonElement json)
    {
        var raw = JsonMarshal.GetRawUtf8Value(json);
        if (IsSound(raw))
        {
            return json;
        }

        var bytes = Utf8.IsValid(raw) ? raw.ToArray() : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(raw));
        Repair(bytes);
        using var document = JsonDocument.Parse(bytes);
        return document.RootElement.Clone();
    }

    private static bool IsSound(ReadOnlySpan<byte> raw) =>
        Utf8.IsValid(raw) && raw.IndexOf("\\ud"u8) < 0 && raw.IndexOf("\\uD"u8) < 0;

    /// <summary>In place: an escape and its replacement have the same length.</summary>
    private static void Repair(Span<byte> json)
    {
        for (var at = 0; at < json.Length;)
        {
            if (json[at] != (byte)'\\')
            {
                at++;
            }
            else if (Unit(json[at..]) is not { } unit)
            {
                // Another escape, "\\\\" too: what follows a backslash belongs to it.
                at += 2;
            }
            else if (char.IsHighSurrogate(unit) && Unit(json[(at + EscapeLength)..]) is { } next && char.IsLowSurrogate(next))
            {
                at += 2 * EscapeLength;
            }
            else
            {
                if (char.IsSurrogate(unit))
                {
                    "\\uFFFD"u8.CopyTo(json[at..]);
                }

                at += EscapeLength;
            }
        }
    }

    /// <returns>Null: no \uXXXX begins here.</returns>
    private static char? Unit(ReadOnlySpan<byte> json) =>
        json.Length >= EscapeLength
            && json.StartsWith("\\u"u8)
            && ushort.TryParse(json[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? (char)unit : null;
}
