using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Importing;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Assessing;
using ChatOpsVerifier.Domain.Verification.Folding;
using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>
/// Record → snapshot, with as little work as possible: a source is parsed once, a ledger is folded from where the
/// last reader stopped. What is kept is checked against the chain's hashes each time, so that entries of a
/// transaction that was rolled back, or a database that was put back from a copy, never show. Entries out of the storage are
/// checked against the chain when they are folded in.
/// </summary>
internal sealed class ReportReader(KnownFindings findings, TimeProvider time, IOptions<EvidenceOptions> options)
{
    // A source may be megabytes, and most are small: thousands of those, or a handful of the largest. In characters, entries and checks.
    private readonly BoundedCache<string, ParsedReport> _parsed = new(32_000_000, p => 4_000 + p.Report.Source.Text.Length);
    private readonly BoundedCache<string, FoldedLedger> _folded = new(200_000, f => 20 + f.Entries.Length);
    // A head of an intact chain has one source; of a broken one, several reports may have the same.
    private readonly BoundedCache<(string HeadHash, string BrokenSource, DateOnly Day, string Storage), Assessment> _assessed = new(
        400_000, a => 40 + a.Counts.Checks);
    private readonly RecentKeys<(string HeadHash, string BrokenSource, DateOnly Day, string Storage)> _recent = new(4);

    /// <summary>The UTC date from which the age of evidence is counted.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <param name="store">Holds the ledger and the imported file.</param>
    public async Task<ReportSnapshot> ReadAsync(ReportRecord record, IStoreReader store, CancellationToken cancellationToken = default)
    {
        var ledger = await FoldAsync(record, store, cancellationToken);
        // The ledger may have grown since the record was read; it says itself which source it speaks of.
        var state = ledger.State;
        var sha = ledger.Entries.IsEmpty ? record.SourceSha256 : state.SourceSha256;
        var current = record with { Version = state.Version, HeadHash = state.HeadHash, SourceSha256 = sha };
        return Snapshot(current, await ParsedAsync(sha, state.Readings, store, cancellationToken), ledger);
    }

    public ReportSnapshot Snapshot(ReportRecord record, ParsedReport parsed, FoldedLedger ledger)
    {
        if (ledger.Fault is null)
        {
            _folded.Set(record.Slug, ledger);
        }

        var storage = StorageOf(record.Slug, ledger, parsed);
        var today = Today;
        var key = (record.HeadHash, storage.IsIntact ? "" : record.SourceSha256, today, storage.Key);
        var assessment = _assessed.GetOrAdd(key, () => Assess(parsed, ledger.State, today, storage));
        if (_recent.Add(record.Slug, key) is { } left)
        {
            // Every answer gives a report another head, and nobody asks for the one before it again: an assessment is as large as its report.
            _assessed.Remove(left);
        }

        return new(record, parsed, ledger, assessment, storage);
    }

    /// <summary>Texts of it were removed: what is kept still holds them.</summary>
    public void Forget(string slug)
    {
        _folded.Remove(kept => kept == slug);
        _assessed.Remove(_ => true);
    }

    /// <summary>The report as it was at an earlier version, seen on an earlier day.</summary>
    public async Task<Assessment> AssessEarlierAsync(
        ReportSnapshot now, long version, DateOnly day, IStoreReader store, CancellationToken cancellationToken = default)
    {
        var key = (now.Ledger.Entries[(int)version - 1].Hash, "", day, "");
        if (_assessed.TryGet(key, out var kept))
        {
            return kept;
        }

        var state = Fold.All(now.Ledger.Entries[..(int)version]);
        var parsed = await ParsedAsync(state.SourceSha256, state.Readings, store, cancellationToken);
        return parsed.Fault is null
            ? _assessed.GetOrAdd(key, () => Assess(parsed, state, day, StorageFinding.Intact))
            : Assess(parsed, state, day, StorageFinding.Intact);
    }

    /// <summary>Keeps what was parsed already.</summary>
    public ParsedReport Keep(string sha256, ImportResult.Imported imported) =>
        _parsed.GetOrAdd(sha256, () => new ParsedReport(imported.Report, imported.Plan, imported.Lint));

    /// <param name="readings">What people decided about places of this source.</param>
    public ParsedReport Parse(
        string sha256, byte[] bytes, ImmutableArray<ReadingChoice> readings) => _parsed.GetOrAdd(Key(sha256, readings), () => Read(sha256, bytes, readings));

    /// <summary>One file that this program cannot read must not take the others with it.</summary>
    private static ParsedReport Read(string sha256, byte[] bytes, ImmutableArray<ReadingChoice> readings)
    {
        try
        {
            return ReportImporter.Import(bytes, null, readings) switch
            {
                ImportResult.Imported i => new ParsedReport(i.Report, i.Plan, i.Lint),
                ImportResult.Refused r => LostSource.Unread(sha256, r.Message),
                _ => throw new InvalidOperationException("An import is accepted or refused."),
            };
        }
        catch (Exception fault) when (fault is ArgumentException
            or InvalidOperationException
            or IndexOutOfRangeException
            or NullReferenceException
            or KeyNotFoundException
            or FormatException
            or OverflowException
            or InsufficientExecutionStackException)
        {
            return LostSource.Unread(sha256, $"reading it failed ({fault.GetType().Name}).");
        }
    }

    private static string Key(string sha256, ImmutableArray<ReadingChoice> readings) =>
        readings.IsEmpty ? sha256 : string.Join('|', readings.Select(r => $"{r.Place} {r.As} {r.StateColumn}").Prepend(sha256));

    private async Task<ParsedReport> ParsedAsync(string sha256, ImmutableArray<ReadingChoice> readings, IStoreReader store, CancellationToken cancellationToken)
    {
        if (_parsed.TryGet(Key(sha256, readings), out var kept))
        {
            return kept;
        }

        byte[] bytes;
        try
        {
            bytes = await store.ReadSourceAsync(sha256, cancellationToken);
        }
        catch (KeyNotFoundException)
        {
            return LostSource.Because(EvidenceLoss.Lost("The imported file", sha256, EvidenceIntegrity.Missing));
        }

        return Digest.Of(bytes) == sha256
            ? Parse(sha256, bytes, readings)
            : LostSource.Because(EvidenceLoss.Lost("The imported file", sha256, EvidenceIntegrity.Changed));
    }

    /// <summary>What is known, and what reading has just shown, which counts at once.</summary>
    private StorageFinding StorageOf(string slug, FoldedLedger ledger, ParsedReport parsed)
    {
        var known = findings.Of(slug);
        string[] faults = [.. new[] { ledger.Fault, parsed.Fault }.OfType<string>()];
        if (faults.Length == 0 || !known.IsIntact)
        {
            return faults.Length == 0 ? known : known with { IsUnusable = true };
        }

        var finding = new StorageFinding([.. faults], [], IsUnusable: true);
        findings.Set(slug, finding);
        return finding;
    }

    private Assessment Assess(ParsedReport parsed, VerificationState state, DateOnly day, StorageFinding storage) =>
        Assessor.Assess(parsed.Report, parsed.Plan, parsed.Lint, state, day, options.Value.MaxAgeDays, storage);

    private async Task<FoldedLedger> FoldAsync(ReportRecord record, IStoreReader store, CancellationToken cancellationToken)
    {
        if (_folded.TryGet(record.Slug, out var kept) && kept.State.Version <= record.Version)
        {
            if (kept.State.HeadHash == record.HeadHash)
            {
                return kept;
            }

            var more = await store.ReadLedgerAsync(record.Slug, kept.State.Version, cancellationToken);
            if (more.Count > 0 && more[0].PreviousHash == kept.State.HeadHash)
            {
                return kept.WithStored(more, record.Version);
            }
        }

        return FoldedLedger.Empty.WithStored(await store.ReadLedgerAsync(record.Slug, 0, cancellationToken), record.Version);
    }
}
