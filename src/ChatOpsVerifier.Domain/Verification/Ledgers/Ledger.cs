using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ChatOpsVerifier.Domain.Verification.Ledgers;

/// <summary>The hash chain: canonical bytes, appending, reading. Pure. Checking is <see cref="LedgerCheck"/>.</summary>
public static class Ledger
{
    /// <summary>First field of what is hashed; a later canonical form gets another name.</summary>
    public const string Form = "verification-ledger/1";

    public static readonly string GenesisHash = new('0', 64);

    /// <summary>Chains events behind a head.</summary>
    /// <param name="salt">For each free text, a random salt: the text then lies beside the chain. <c>null</c>: the text is in the chain and cannot be redacted,
    /// as before there were salts.</param>
    public static ImmutableArray<LedgerEntry> Append(
        long headSequence, string headHash, DateTimeOffset at, string actor, IEnumerable<VerificationEvent> events, Func<string>? salt = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        var utc = at.ToUniversalTime();
        foreach (var happened in events)
        {
            var sequence = ++headSequence;
            var stored = salt is null ? null : SealedEvent.Seal(happened, salt);
            var hash = Hash(sequence, utc, actor, stored?.Json ?? Serialize(happened), headHash);
            entries.Add(new LedgerEntry(sequence, utc, actor, happened, headHash, hash) { Sealed = stored });
            headHash = hash;
        }

        return entries.ToImmutable();
    }

    /// <summary>
    /// The event's JSON with its texts: UTF-8, no white space, fields in declaration order. Hashed and stored in this form where the texts are in the chain.
    /// </summary>
    public static string Serialize(VerificationEvent @event) => JsonSerializer.Serialize(@event, LedgerJson.Default.VerificationEvent);

    /// <exception cref="JsonException">Not an event that this program knows.</exception>
    public static VerificationEvent Deserialize(string json) =>
        JsonSerializer.Deserialize(json, LedgerJson.Default.VerificationEvent) ?? throw new JsonException("The event is null.");

    /// <summary>As stored and exported.</summary>
    public static StoredEntry Store(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new StoredEntry(
            entry.Sequence,
            entry.At,
            entry.Actor,
            entry.Sealed?.Json ?? Serialize(entry.Event),
            entry.PreviousHash,
            entry.Hash) { Texts = entry.Sealed?.Texts ?? [] };
    }

    /// <summary>The way back; says nothing about integrity.</summary>
    /// <exception cref="JsonException">Not an event that this program knows.</exception>
    public static LedgerEntry Read(StoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var stored = new SealedEvent(entry.EventJson, entry.Texts);
        return new LedgerEntry(
            entry.Sequence, entry.At, entry.Actor, stored.Open(), entry.PreviousHash, entry.Hash) { Sealed = stored.HasMarks ? stored : null };
    }

    /// <summary>
    /// SHA-256, lower-case hex, over the fields form, sequence, instant (UTC, seven decimals), actor, previous hash and event JSON,
    /// each as the decimal number of its UTF-8 bytes, a colon, and the bytes.
    /// </summary>
    public static string Hash(long sequence, DateTimeOffset at, string actor, string eventJson, string previousHash) =>
        FieldHash.Of(
            Form,
            sequence.ToString(CultureInfo.InvariantCulture),
            at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            actor,
            previousHash,
            eventJson);
}
