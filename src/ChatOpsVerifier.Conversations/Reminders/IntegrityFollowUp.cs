using ChatOpsVerifier.Conversations.Access;
using ChatOpsVerifier.Conversations.Integrity;
using ChatOpsVerifier.Conversations.Policies;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>
/// What follows when the storage is found broken, or in order again: the team's status says so, reminders go on, and the operators get
/// one private notice, which is edited while more is found and when it is over.
/// </summary>
public sealed class IntegrityFollowUp
{
    private readonly IVerificationStore _store;
    private readonly IReportIntegrity _integrity;
    private readonly ILedgerHeads _heads;
    private readonly ReportReader _reader;
    private readonly FollowUp _followUp;
    private readonly ReminderPlaces _places;
    private readonly IPeople _people;
    private readonly IChangeFeed _feed;
    private readonly IIds _ids;
    private readonly TimeProvider _time;

    internal IntegrityFollowUp(
        IVerificationStore store,
        IReportIntegrity integrity,
        ILedgerHeads heads,
        ReportReader reader,
        FollowUp followUp,
        ReminderPlaces places,
        IPeople people,
        IChangeFeed feed,
        IIds ids,
        TimeProvider time) =>
        (_store, _integrity, _heads, _reader, _followUp, _places, _people, _feed, _ids, _time) = (
            store, integrity, heads, reader, followUp, places, people, feed, ids, time);

    /// <summary>
    /// Compares the storage of every report with its ledger, notes the heads of those in order, and says what has changed since the last time.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var report in await _store.ListReportsAsync(cancellationToken))
        {
            await RunAsync(report.Slug, cancellationToken);
        }
    }

    /// <summary>The same for one report. Run when its verdict changes, so that cutting off the entry that changed it shows at once.</summary>
    public async Task RunAsync(string slug, CancellationToken cancellationToken)
    {
        if (await _integrity.VerifyAsync(slug, null, cancellationToken) is { IsIntact: true } result)
        {
            await _heads.NoteAsync(slug, new LedgerAnchor(result.Head, result.Entries), cancellationToken);
        }

        await SayAsync(slug, cancellationToken);
    }

    /// <summary>Says what was found last, where it was not said yet. Running it again says nothing again.</summary>
    public async Task SayAsync(string slug, CancellationToken cancellationToken)
    {
        if (await Retrying.OnConflictAsync(() => _store.TransactAsync(t => SayAsync(t, slug, _time.GetUtcNow()), cancellationToken)))
        {
            _feed.Publish(Topics.Outbox);
            _feed.Publish(Topics.Report(slug));
        }
    }

    private async Task<bool> SayAsync(IStoreTransaction transaction, string slug, DateTimeOffset now)
    {
        if (await transaction.FindReportAsync(slug) is not { } record)
        {
            return false;
        }

        var snapshot = await _reader.ReadAsync(record, transaction);
        var (finding, said) = (snapshot.Storage, await IntegrityMemory.ReadAsync(transaction, slug));
        if (said.Finding == finding.Key)
        {
            return false;
        }

        var key = said.Key.Length > 0 ? said.Key : $"integrity:{slug}:{_ids.Next()}";
        await NotifyAsync(transaction, record, key, finding, now);
        await new IntegrityMemory(finding.IsIntact ? "" : key, finding.Key).SaveAsync(transaction, slug, now);
        await _followUp.AfterAsync(transaction, snapshot, now, action: null);
        return true;
    }

    private async Task NotifyAsync(IStoreTransaction transaction, ReportRecord record, string key, StorageFinding finding, DateTimeOffset now)
    {
        var message = finding.IsIntact ? IntegrityNotice.Repaired(record) : IntegrityNotice.Broken(record, finding);
        foreach (var person in _people.All.Where(p => p.Role == PersonRole.Operator))
        {
            var row = await transaction.FindReminderAsync(record.Slug, person.Id);
            if (_places.For(person, record.Slug, row?.Conversation) is { } place)
            {
                await transaction.EnqueueAsync(new($"{key}:{_ids.Next()}", place, key, message, PrivateTo: null) { Slug = record.Slug }, now);
            }
        }
    }
}
