using System.Collections.Immutable;
using System.IO.Compression;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Host.Signing;

namespace ChatOpsVerifier.Host.Auditing.Verifying;

/// <summary>
/// Checks a pack that somebody sends to a conversation, as <c>ledger verify</c> does. This server's own record is at hand here, so that a
/// pack whose end was cut off, or to whose end something was added, is noticed, too.
/// </summary>
internal sealed class PackChecks(IVerificationStore store, ServerKeyFile keys) : IPackChecks, IDisposable
{
    /// <summary>What one pack may unpack to here; the command line reads larger ones.</summary>
    private const long MostUnpacked = 256L << 20;

    /// <summary>So many of a pack's own names make a zip one, whatever was taken out of it or put in.</summary>
    private const int EnoughNames = 3;

    private static readonly string[] Names =
        [PackFiles.Manifest, PackFiles.Signature, PackFiles.Key, PackFiles.Ledger, PackFiles.Sums, PackFiles.Script, PackFiles.EvidenceIndex];

    /// <summary>Others may bear these, too: they count where the zip's directory is gone, and only several of them.</summary>
    private static readonly string[] FurtherNames = [PackFiles.Readme, PackFiles.Page, PackFiles.Report, PackFiles.Source, PackFiles.Status];

    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task<PackVerdict?> CheckAsync(byte[] content, CancellationToken cancellationToken)
    {
        if (!IsPack(content))
        {
            return null;
        }

        // A pack is unpacked into memory: one at a time.
        await _one.WaitAsync(cancellationToken);
        try
        {
            var check = await PackCheck.RunAsync(content, new KeyExpectation(null, keys.Look().Key?.PublicKey), null, MostUnpacked);
            return await JudgeAsync(check, cancellationToken);
        }
        catch (FormatException e)
        {
            return new PackVerdict(false, [e.Message]);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<PackVerdict> JudgeAsync(FileCheck check, CancellationToken cancellationToken)
    {
        var slug = check.Slug ?? "";
        var own = await store.ReadLedgerAsync(slug, 0, cancellationToken);
        var difference = own.Count == 0 ? null
            : check.Entries > own.Count ? $"It holds {Many(check.Entries)}; this server's record of \"{slug}\" has only {own.Count:N0}."
            : check.Entries > 0 && own[check.Entries - 1].Hash != check.Head
                ? $"Its entry {check.Entries:N0} is not entry {check.Entries:N0} of this server's record of \"{slug}\"."
            : null;
        ImmutableArray<string> problems = difference is null ? check.Problems : check.Problems.Add(difference);
        if (!problems.IsEmpty)
        {
            return new PackVerdict(false, problems);
        }

        var compared = own.Count == 0 ? $"Not known: whether its end was cut off. This server has no report \"{slug}\" to compare it with."
            : own.Count == check.Entries ? $"This server's record of \"{slug}\" has the same {Many(check.Entries)}, and none since."
            : $"This server's record of \"{slug}\" has the same {Many(check.Entries)}, and {own.Count - check.Entries:N0} more since then: export a new pack "
                + "for the present state.";
        // With the record at hand, a cut end is not among what cannot be known.
        var limits = own.Count == 0 ? check.Limits : [.. check.Limits.Where(l => !l.StartsWith("Not found by this check:", StringComparison.Ordinal))];
        return new PackVerdict(
            true, [$"{Many(check.Entries)} and {Counted.Of(check.Evidence, "piece")} of evidence were checked.", .. check.Notes, compared, .. limits]);
    }

    private static string Many(int entries) => Counted.Of(entries, "entry");

    /// <summary>Also one that was packed again inside a folder, and one whose directory was cut off.</summary>
    private static bool IsPack(byte[] content)
    {
        if (!content.AsSpan().StartsWith("PK"u8))
        {
            return false;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var paths = zip.Entries
                .SelectMany(e => new[] { e.FullName, e.FullName[(e.FullName.IndexOf('/', StringComparison.Ordinal) + 1)..] })
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            return Names.Count(paths.Contains) >= EnoughNames;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            // Names lie in the clear in front of what they name.
            return Names.Concat(FurtherNames).Count(n => content.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(n)) >= 0) >= EnoughNames;
        }
    }
}
