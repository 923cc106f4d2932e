using System.Text.Json;
using ChatOpsVerifier.Drills.Rows;

namespace ChatOpsVerifier.Drills.Convex;

/// <summary>
/// Digest of a value as Convex means it: keys of an object in any order, numbers by kind and value, <c>$bytes</c>, <c>$integer</c> and
/// <c>$float</c> (NaN and infinities, with all their bits) by what they encode. Format: get-convex/convex-backend, crates/value/src/export.rs.
/// </summary>
internal static class DocumentHash
{
    /// <exception cref="FormatException">A key is there twice, or a number or text cannot be read.</exception>
    public static void Add(ContentHash hash, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when Encoded(value) is { } encoded:
                hash.Add(encoded.Kind, encoded.Bytes);
                break;
            case JsonValueKind.Object:
                AddObject(hash, value);
                break;
            case JsonValueKind.Array:
                hash.Add((byte)'[', value.GetArrayLength());
                foreach (var item in value.EnumerateArray())
                {
                    Add(hash, item);
                }

                break;
            case JsonValueKind.String:
                hash.Add((byte)'S', Text(value));
                break;
            case JsonValueKind.Number:
                NumberToken.Add(hash, value.GetRawText());
                break;
            default:
                hash.Add((byte)'L', value.GetRawText());
                break;
        }
    }

    private static void AddObject(ContentHash hash, JsonElement value)
    {
        var fields = value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        hash.Add((byte)'{', fields.Count);
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0 && fields[i].Name == fields[i - 1].Name)
            {
                throw new FormatException($"The key \"{fields[i].Name}\" is there twice.");
            }

            hash.Add((byte)'k', fields[i].Name);
            Add(hash, fields[i].Value);
        }
    }

    /// <returns>null: a plain object. A field of a user cannot begin with "$".</returns>
    private static (byte Kind, byte[] Bytes)? Encoded(JsonElement value)
    {
        using var fields = value.EnumerateObject();
        if (!fields.MoveNext() || fields.Current.Value.ValueKind != JsonValueKind.String || fields.Current.Name.Length < 5 || fields.Current.Name[0] != '$')
        {
            return null;
        }

        var (name, content) = (fields.Current.Name, fields.Current.Value);
        if (fields.MoveNext() || !content.TryGetBytesFromBase64(out var bytes))
        {
            return null;
        }

        return name switch
        {
            "$bytes" => ((byte)'B', bytes),
            // As a number of the same value is added.
            "$integer" when bytes.Length == sizeof(long) => (NumberToken.Integer, bytes),
            "$float" when bytes.Length == sizeof(double) => ((byte)'X', bytes),
            _ => null,
        };
    }

    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("A text has half of a surrogate pair.", e);
        }
    }
}
