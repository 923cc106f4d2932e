using System.Text.Json;

namespace ChatOpsVerifier.Channels.Shared.Reading;

/// <summary>The words of a part whose kind is not known: every text under a name that says that people read it, in order.</summary>
internal static class UnknownPart
{
    private const int Deepest = 24;
    private const int Most = 2_000;

    private static readonly HashSet<string> Read =
    [
        "text", "title", "subtitle", "body", "label", "caption", "heading", "description", "summary", "fallback", "alt_text", "altText", "fallbackText",
        "value", "name", "hint", "placeholder",
    ];

    public static IReadOnlyList<string> In(JsonElement part)
    {
        var found = new List<string>();
        Collect(part, found, 0);
        return found;
    }

    private static void Collect(JsonElement part, List<string> found, int depth)
    {
        if (depth > Deepest || found.Count >= Most)
        {
            return;
        }

        if (part.ValueKind == JsonValueKind.Array)
        {
            foreach (var entry in part.EnumerateArray())
            {
                Collect(entry, found, depth + 1);
            }
        }
        else if (part.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in part.EnumerateObject())
            {
                if (member.Value.ValueKind == JsonValueKind.String)
                {
                    if (Read.Contains(member.Name) && member.Value.GetString() is { Length: > 0 } text && !found.Contains(text))
                    {
                        found.Add(text);
                    }
                }
                else
                {
                    Collect(member.Value, found, depth + 1);
                }
            }
        }
    }
}
