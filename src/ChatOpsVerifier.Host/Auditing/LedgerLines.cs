using System.Globalization;
using System.Text.Json;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>
/// The ledger as text, one JSON object a line: <c>{"sequence":1,"at":"…","actor":"…","event":{…},"previousHash":"…","hash":"…"}</c>.
/// The event is there in exactly the characters that were hashed. Free texts lie beside it, in
/// <c>"texts":[{"digest":"…","salt":"…","text":"…"}]</c>, where the event names their digests.
/// </summary>
internal static class LedgerLines
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";
    private static readonly JsonWriterOptions Options = new()
    {
        SkipValidation = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    public static byte[] Write(IEnumerable<StoredEntry> entries)
    {
        using var lines = new MemoryStream();
        foreach (var entry in entries)
        {
            WriteLine(lines, entry);
            lines.Write("\n"u8);
        }

        return lines.ToArray();
    }

    /// <exception cref="FormatException">A line is not an entry; the message says which and what was expected.</exception>
    public static IReadOnlyList<StoredEntry> Read(byte[] bytes)
    {
        var entries = new List<StoredEntry>();
        var number = 0;
        using var reader = new StreamReader(new MemoryStream(bytes));
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0)
            {
                entries.Add(ReadLine(line, number));
            }
        }

        return entries;
    }

    /// <summary>
    /// For lines that anybody may have made: at least one entry, and each line in exactly the characters in which it is written, with nothing beside it.
    /// </summary>
    /// <exception cref="FormatException">A line is not an entry, or another than this program writes; the message says which.</exception>
    public static IReadOnlyList<StoredEntry> ReadStrictly(byte[] bytes)
    {
        var entries = Read(bytes);
        if (entries.Count == 0)
        {
            throw new FormatException("There is no ledger entry in here. An empty ledger is not a ledger: a report has at least the entry of its import.");
        }

        var expected = Write(entries);
        if (bytes.AsSpan().SequenceEqual(expected))
        {
            return entries;
        }

        var same = bytes.AsSpan().CommonPrefixLength(expected);
        var line = bytes.AsSpan(0, same).Count((byte)'\n') + 1;
        throw new FormatException($"Line {line} is not written as this program writes it: something was added, left out or written twice.");
    }

    private static void WriteLine(Stream lines, StoredEntry entry)
    {
        using var json = new Utf8JsonWriter(lines, Options);
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteString("at", entry.At.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture));
        json.WriteString("actor", entry.Actor);
        json.WritePropertyName("event");
        // A ledger that was tampered with must come out as it is, too.
        json.WriteRawValue(entry.EventJson, skipInputValidation: true);
        json.WriteString("previousHash", entry.PreviousHash);
        json.WriteString("hash", entry.Hash);
        if (!entry.Texts.IsEmpty)
        {
            json.WriteStartArray("texts");
            foreach (var text in entry.Texts)
            {
                json.WriteStartObject();
                json.WriteString("digest", text.Digest);
                json.WriteString("salt", text.Salt);
                json.WriteString("text", text.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static SaltedText ReadText(JsonElement text) =>
        new(text.GetProperty("digest").GetString()!, text.GetProperty("salt").GetString()!, text.GetProperty("text").GetString()!);

    private static StoredEntry ReadLine(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line, ChatOpsVerifier.Host.Auditing.StrictJson.Options);
            var entry = document.RootElement;
            return new StoredEntry(
                entry.GetProperty("sequence").GetInt64(),
                DateTimeOffset.ParseExact(entry.GetProperty("at").GetString()!, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                entry.GetProperty("actor").GetString()!,
                entry.GetProperty("event").GetRawText(),
                entry.GetProperty("previousHash").GetString()!,
                entry.GetProperty("hash").GetString()!)
            {
                Texts = entry.TryGetProperty("texts", out var texts) ? [.. texts.EnumerateArray().Select(ReadText)] : [],
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            throw new FormatException(
                $"Line {number} is not a ledger entry; expected one JSON object with sequence, at, actor, event, previousHash and hash. {e.Message}", e);
        }
    }
}
