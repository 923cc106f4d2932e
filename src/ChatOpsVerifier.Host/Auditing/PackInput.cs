using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Host.Auditing;

/// <summary>Everything from which a pack's files are made: with the same input, the same version of the program makes the same bytes.</summary>
/// <param name="Sources">Imported files by digest.</param>
/// <param name="Evidence">Contents by digest; those that were redacted are not in here.</param>
internal sealed record PackInput(
    PackFacts Facts, IReadOnlyList<StoredEntry> Entries, IReadOnlyDictionary<string, byte[]> Sources, IReadOnlyDictionary<string, byte[]> Evidence);

/// <summary>What a rebuild needs beside the ledger and what it names.</summary>
/// <param name="ExportedAt">UTC, whole seconds. Its date is the one from which the age of evidence is counted.</param>
/// <param name="People">Id → name, of everybody in the ledger.</param>
/// <param name="MaxEvidenceAgeDays">Null: age does not matter.</param>
/// <param name="Program">Name and version of the program that made it.</param>
/// <param name="PublicKey">Of the key that signs it; null: it is not signed.</param>
internal sealed record PackFacts(
    string Slug, string FileName, DateTimeOffset ExportedAt, IReadOnlyDictionary<string, string> People, int? MaxEvidenceAgeDays, string Program,
    string? PublicKey)
{
    public string NameOf(string personId) => People.GetValueOrDefault(personId, personId);
}
