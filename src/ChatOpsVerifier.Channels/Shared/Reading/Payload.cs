using System.Text.Json;

namespace ChatOpsVerifier.Channels.Shared.Reading;

/// <summary>One JSON object of a delivery, read field by field. What it does not know it leaves alone; what it needs and does not find it names.</summary>
internal readonly struct Payload
{
    private readonly JsonElement _json;
    private readonly string _path;

    private Payload(JsonElement json, string path) => (_json, _path) = (json, path);

    public static Payload Of(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? new Payload(SoundJson.Of(json), "") : throw new MalformedPayloadException("payload", Kind(json), "an object");

    public JsonElement Json => _json;

    public string Text(string name) => TextOrNone(name) ?? throw Lacking(name, "a text");

    /// <returns>Null: it is not there, no text, or empty.</returns>
    public string? TextOrNone(string name) =>
        Find(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    public long? NumberOrNone(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public bool Flag(string name) => Find(name) is { ValueKind: JsonValueKind.True };

    public bool Has(string name) => Find(name) is { ValueKind: not JsonValueKind.Null };

    public Payload Object(string name) => ObjectOrNone(name) ?? throw Lacking(name, "an object");

    public Payload? ObjectOrNone(string name) => Find(name) is { ValueKind: JsonValueKind.Object } value ? new Payload(value, PathOf(name)) : null;

    /// <summary>The objects of a list; none where there is no list.</summary>
    public IEnumerable<Payload> Objects(string name)
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Array } list)
        {
            yield break;
        }

        var number = 0;
        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind == JsonValueKind.Object)
            {
                yield return new Payload(entry, $"{PathOf(name)}[{number}]");
            }

            number++;
        }
    }

    /// <summary>The texts of a list; none where there is no list.</summary>
    public IEnumerable<string> Texts(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.String).Select(e => e.GetString()!)]
            : [];

    /// <summary>A list of lists of objects, such as the rows of a table; none where there is no list.</summary>
    public IEnumerable<IReadOnlyList<Payload>> Rows(string name)
    {
        if (Find(name) is not { ValueKind: JsonValueKind.Array } list)
        {
            yield break;
        }

        foreach (var row in list.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.Array))
        {
            var path = PathOf(name);
            yield return [.. row.EnumerateArray().Where(c => c.ValueKind == JsonValueKind.Object).Select(c => new Payload(c, path))];
        }
    }

    /// <summary>An object that is written as JSON inside a text, as some providers do; or the object itself.</summary>
    /// <returns>Null: it is neither.</returns>
    public Payload? Inner(string name)
    {
        if (ObjectOrNone(name) is { } itself)
        {
            return itself;
        }

        try
        {
            using var document = JsonDocument.Parse(TextOrNone(name) ?? "");
            return document.RootElement.ValueKind == JsonValueKind.Object ? new Payload(SoundJson.Of(document.RootElement.Clone()), PathOf(name)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The objects that are under names of their own.</summary>
    public IEnumerable<(string Name, Payload Value)> Members()
    {
        foreach (var member in _json.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object)
            {
                yield return (member.Name, new Payload(member.Value, PathOf(member.Name)));
            }
        }
    }

    public MalformedPayloadException Lacking(string name, string accepted) =>
        new(PathOf(name), Find(name) is { } value ? Kind(value) : "nothing", accepted);

    private string PathOf(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private JsonElement? Find(string name) => _json.TryGetProperty(name, out var value) ? value : null;

    private static string Kind(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString() is { Length: 0 } ? "an empty text" : "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "nothing",
    };
}
