using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsVerifier.Domain.Verification.Ledgers;

/// <summary>An event as the chain holds it: in place of each free text, <c>{"salted":"…"}</c> with the digest of what lies beside it.</summary>
/// <param name="Json">What is hashed and stored.</param>
/// <param name="Texts">What lies beside it, in no particular order. A digest of the JSON that is not among them was redacted, or is lost.</param>
public sealed record SealedEvent(string Json, ImmutableArray<SaltedText> Texts)
{
    /// <summary>Shown where a text was.</summary>
    public const string Redacted = "[redacted]";

    private const string Mark = "salted";
    private const string MarkInJson = $"\"{Mark}\":";

    /// <param name="salt">Gives another random salt each time; see <see cref="SaltedText.Salt"/>.</param>
    public static SealedEvent Seal(VerificationEvent @event, Func<string> salt)
    {
        ArgumentNullException.ThrowIfNull(@event);
        ArgumentNullException.ThrowIfNull(salt);
        var plain = Ledger.Serialize(@event);
        var paths = FreeTexts.In(@event);
        if (paths.IsEmpty)
        {
            return new(plain, []);
        }

        var root = JsonNode.Parse(plain)!;
        var texts = ImmutableArray.CreateBuilder<SaltedText>();
        foreach (var path in paths)
        {
            var holder = path[..^1].Aggregate((JsonNode?)root, (node, name) => node?[name]);
            if (holder?[path[^1]] is JsonValue value && value.TryGetValue<string>(out var text))
            {
                var salted = SaltedText.Of(salt(), text);
                texts.Add(salted);
                holder[path[^1]] = new JsonObject { [Mark] = salted.Digest };
            }
        }

        return texts.Count == 0 ? new(plain, []) : new(root.ToJsonString(), texts.ToImmutable());
    }

    /// <summary>Whether any text of it belongs beside the chain.</summary>
    public bool HasMarks => Json.Contains(MarkInJson, StringComparison.Ordinal);

    /// <summary>Puts the texts back; <see cref="Redacted"/> where one is no longer there.</summary>
    /// <exception cref="JsonException">Not an event that this program knows.</exception>
    public VerificationEvent Open()
    {
        if (!HasMarks)
        {
            return Ledger.Deserialize(Json);
        }

        var known = Texts.DistinctBy(t => t.Digest).ToDictionary(t => t.Digest, t => t.Text);
        var root = JsonNode.Parse(Json) ?? throw new JsonException("The event is null.");
        foreach (var (holder, name, digest) in Marks(root).ToList())
        {
            holder[name] = known.GetValueOrDefault(digest, Redacted);
        }

        return root.Deserialize(LedgerJson.Default.VerificationEvent) ?? throw new JsonException("The event is null.");
    }

    /// <summary>Digests of all texts that belong to the event, whether or not they are still there.</summary>
    /// <exception cref="JsonException">Not JSON.</exception>
    public static ImmutableArray<string> DigestsIn(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Contains(MarkInJson, StringComparison.Ordinal) && JsonNode.Parse(json) is { } root ? [.. Marks(root).Select(m => m.Digest)] : [];
    }

    private static IEnumerable<(JsonObject Holder, string Name, string Digest)> Marks(JsonNode node)
    {
        if (node is not JsonObject holder)
        {
            yield break;
        }

        foreach (var (name, value) in holder)
        {
            if (value is JsonObject { Count: 1 } mark && mark[Mark] is JsonValue text && text.TryGetValue<string>(out var digest))
            {
                yield return (holder, name, digest);
            }
            else if (value is not null)
            {
                foreach (var inner in Marks(value))
                {
                    yield return inner;
                }
            }
        }
    }
}
