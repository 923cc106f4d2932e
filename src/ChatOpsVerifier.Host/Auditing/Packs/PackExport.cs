using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Folding;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Host.Failures;
using ChatOpsVerifier.Host.Signing;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Host.Auditing.Packs;

/// <summary>Gathers what a pack is made from, makes it and signs it. Reads only.</summary>
internal sealed class PackExport(
    IVerificationStore store, IEvidenceStore evidence, IPeople people, ServerKeyFile keys, IOptions<EvidenceOptions> options, TimeProvider time)
{
    /// <returns>The pack, and the public key of its signature; null: it is not signed, and why, a sentence.</returns>
    public async Task<(byte[] Pack, string? SignedBy, string? NotSigned)> MakeAsync(ReportRecord record, CancellationToken cancellationToken)
    {
        var entries = await store.ReadLedgerAsync(record.Slug, 0, cancellationToken);
        List<LedgerEntry> read = [.. entries.Select(Ledger.Read)];
        var now = time.GetUtcNow().ToUniversalTime();
        var (key, problem) = keys.Look();
        var facts = new PackFacts(
            record.Slug,
            record.FileName,
            now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)),
            read.Select(e => e.Actor).Distinct(StringComparer.Ordinal).ToDictionary(id => id, people.NameOf, StringComparer.Ordinal),
            options.Value.MaxAgeDays,
            ProgramVersion.Text,
            key?.PublicKey);
        var input = new PackInput(facts, entries, await SourcesAsync(read, cancellationToken), await EvidenceAsync(record.Slug, read, cancellationToken));
        return (Seal(input, key), key?.PublicKey, problem);
    }

    public static byte[] Seal(PackInput input, ServerKey? key)
    {
        var files = PackContents.Build(input, key?.PublicPem());
        var manifest = PackManifest.Write(PackManifest.Of(input, files));
        PackFile[] sealing = key is null
            ? [new(PackFiles.Manifest, manifest)]
            : [new(PackFiles.Manifest, manifest), new(PackFiles.Signature, key.Sign(manifest))];
        return PackZip.Write([.. files, .. sealing], input.Facts.ExportedAt);
    }

    private async Task<Dictionary<string, byte[]>> SourcesAsync(IEnumerable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var sources = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var digest in LedgerAudit.SourcesIn(entries))
        {
            sources[digest] = await store.ReadSourceAsync(digest, cancellationToken);
        }

        return sources;
    }

    /// <summary>What was taken out stays out, also where its bytes are still stored for another report, or are about to be deleted.</summary>
    private async Task<Dictionary<string, byte[]>> EvidenceAsync(string slug, IEnumerable<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var total = 0L;
        foreach (var item in Fold.All(entries).Evidence.Values.Where(e => e.Removed is null))
        {
            if (contents.ContainsKey(item.Sha256) || await evidence.ReadAsync(item.Sha256, cancellationToken) is not { } content)
            {
                continue;
            }

            contents[item.Sha256] = content;
            total += content.LongLength;
            if (total > PackZip.MostBytes)
            {
                throw new CommandException(
                    ExitCode.CannotRead,
                    $"The evidence of \"{slug}\" is larger than a pack can hold ({PackZip.MostBytes >> 20} MB). Export the ledger with --format jsonl, and "
                        + "copy the evidence folder.");
            }
        }

        return contents;
    }
}
