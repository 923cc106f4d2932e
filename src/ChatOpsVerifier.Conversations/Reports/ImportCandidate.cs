using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>A file that may become a report, parsed before the transaction that decides.</summary>
/// <param name="Parsed">Null: it cannot be one; <paramref name="Refusal"/> says why.</param>
internal sealed record ImportCandidate(string FileName, string Sha256, byte[] Bytes, ParsedReport? Parsed, ImportOutcome.Refused? Refusal)
{
    /// <summary>The name that a report of this file has, unless another one is asked for.</summary>
    public string DefaultSlug => Slug.Default(FileName, Sha256);
}
