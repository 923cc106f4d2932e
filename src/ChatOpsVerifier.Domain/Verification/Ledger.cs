using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>The hash chain: canonical bytes, appending, reading. Pure. Checking is <see cref="LedgerCheck"/>.</summary>
public static class Ledger
{
    /// <summary>First field of what is hashed; a later canonical form gets another name.</summary>
    public const string Form = "verification-ledger/1";

    public static readonly string GenesisHash = new('0', 64);

    /// <summary>Chains events behind a head.</summary>
    public static ImmutableArray<LedgerEntry> Append(long headSequence, string headHash, DateTimeOffset at, string actor, IEnumerable<VerificationEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        var utc = at.ToUniversalTime();
        foreach (var happened in events)
        {
            var sequence = ++headSequence;
            var hash = Hash(sequence, utc, actor, Serialize(happened), headHash);
            entries.Add(new LedgerEntry(sequence, utc, actor, happened, headHash, hash));
            headHash = hash;
        }

        return entries.ToImmutable();
    }

    /// <summary>The event's JSON exactly as hashed and stored: UTF-8, no white space, fields in declaration order.</summary>
    public static string Serialize(VerificationEvent @event) => JsonSerializer.Serialize(@event, LedgerJson.Default.VerificationEvent);

    /// <exception cref="JsonException">Not an event that this program knows.</exception>
    public static VerificationEvent Deserialize(string json) =>
        JsonSerializer.Deserialize(json, LedgerJson.Default.VerificationEvent) ?? throw new JsonException("The event is null.");

    /// <summary>As stored and exported.</summary>
    public static StoredEntry Store(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new StoredEntry(entry.Sequence, entry.At, entry.Actor, Serialize(entry.Event), entry.PreviousHash, entry.Hash);
    }

    /// <summary>The way back; says nothing about integrity.</summary>
    /// <exception cref="JsonException">Not an event that this program knows.</exception>
    public static LedgerEntry Read(StoredEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new LedgerEntry(entry.Sequence, entry.At, entry.Actor, Deserialize(entry.EventJson), entry.PreviousHash, entry.Hash);
    }

    /// <summary>
    /// SHA-256, lower-case hex, over the fields form, sequence, instant (UTC, seven decimals), actor, previous hash and event JSON,
    /// each as the decimal number of its UTF-8 bytes, a colon, and the bytes: no field can run into its neighbour.
    /// </summary>
    public static string Hash(long sequence, DateTimeOffset at, string actor, string eventJson, string previousHash)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Field(Form);
        Field(sequence.ToString(CultureInfo.InvariantCulture));
        Field(at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        Field(actor);
        Field(previousHash);
        Field(eventJson);
        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Field(string value)
        {
            var bytes = Encoding.UTF8.GetBytes(value);
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length}:")));
            hash.AppendData(bytes);
        }
    }
}
