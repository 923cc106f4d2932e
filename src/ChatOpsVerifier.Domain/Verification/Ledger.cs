using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Verification;

/// <summary>The hash chain: canonical bytes, appending, checking. Pure.</summary>
public static class Ledger
{
    public static readonly string GenesisHash = new('0', 64);

    /// <summary>Chains events behind a head.</summary>
    public static ImmutableArray<LedgerEntry> Append(long headSequence, string headHash, DateTimeOffset at, string actor, IEnumerable<VerificationEvent> events) =>
        throw new NotImplementedException();

    /// <summary>The event's JSON exactly as hashed and stored: UTF-8, no white space, fields in declaration order.</summary>
    public static string Serialize(VerificationEvent @event) => throw new NotImplementedException();

    public static VerificationEvent Deserialize(string json) => throw new NotImplementedException();

    public static string Hash(long sequence, DateTimeOffset at, string actor, string eventJson, string previousHash) => throw new NotImplementedException();
}
