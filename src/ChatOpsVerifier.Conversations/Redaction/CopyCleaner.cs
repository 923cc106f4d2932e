using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Redaction;

internal sealed partial class CopyCleaner(CopyDetector copied) : ICopyCleaner
{
    /// <summary>Names by which a message or a state is read, never somebody's words.</summary>
    private static readonly HashSet<string> Structure =
    [
        "block",
        "at",
        "kind",
        "tone",
        "style",
        "actionId",
        "promptId",
        "key",
        "schema",
        "requirementId",
        "ground"
    ];

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What offers another piece of evidence keeps its name, so that the offer still says what it is.</summary>
    public string? CleanWords(string words) => copied.IsCopy(words) ? EvidenceName().Match(words).Value + SealedEvent.Redacted : null;

    public string? CleanJson(string json)
    {
        var root = JsonNode.Parse(json);
        return root is not null && Clean(root) ? root.ToJsonString(Written) : null;
    }

    private bool Clean(JsonNode node) => node switch
    {
        JsonObject fields =>
            fields.ToList().Where(f => !Structure.Contains(f.Key)).Aggregate(false, (found, f) => Clean(f.Value, v => fields[f.Key] = v) || found),
        JsonArray items => Enumerable.Range(0, items.Count).Aggregate(false, (found, i) => Clean(items[i], v => items[i] = v) || found),
        _ => false,
    };

    private bool Clean(JsonNode? node, Action<JsonNode?> replace)
    {
        if (node is not JsonValue value)
        {
            return node is not null && Clean(node);
        }

        if (!value.TryGetValue<string>(out var text) || CleanWords(text) is not { } cleaned)
        {
            return false;
        }

        replace(cleaned);
        return true;
    }

    [GeneratedRegex("^(?:Use )?E[0-9]{1,6} · ", RegexOptions.CultureInvariant)]
    private static partial Regex EvidenceName();
}
