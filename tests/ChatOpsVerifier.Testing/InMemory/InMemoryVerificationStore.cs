using System.Collections.Immutable;
using System.Text.Json;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Testing.InMemory;

/// <summary>The verification store's contract without a disk, for tests that look at something else.</summary>
public sealed class InMemoryVerificationStore : IVerificationStore, IDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private const int Runs = 5;
    private static readonly AsyncLocal<bool> Inside = new();
    private readonly Shared _shared;
    private bool _isClosed;

    public InMemoryVerificationStore() => _shared = new();

    /// <summary>The same database as another process has it.</summary>
    public InMemoryVerificationStore(InMemoryVerificationStore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _shared = other._shared;
    }

    private InMemoryState State => _shared.State;

    /// <summary>Called with the name of each step of a transaction, "commit" last; what it throws takes the transaction back, like a crash there.</summary>
    public Action<string>? BeforeStep { get; set; }

    public int Commits { get; private set; }

    /// <summary>What somebody with a database tool could do to a ledger behind the program's back.</summary>
    /// <param name="head">What the report's record names as the hash of the last entry; null: as it is.</param>
    public void Tamper(string slug, Func<ImmutableList<StoredEntry>, ImmutableList<StoredEntry>> change, string? head = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        var (state, entries) = (_shared.State, change(_shared.State.Ledgers[slug]));
        var report = state.Reports[slug];
        _shared.State = state with
        {
            Ledgers = state.Ledgers.SetItem(slug, entries),
            Reports = state.Reports.SetItem(slug, head is null ? report : report with { HeadHash = head, Version = entries[^1].Sequence }),
        };
    }

    /// <summary>The same to all imported files.</summary>
    public void LoseSources() => _shared.State = _shared.State with { Sources = ImmutableDictionary<string, byte[]>.Empty };

    public async Task<T> TransactAsync<T>(Func<IStoreTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        ObjectDisposedException.ThrowIf(_isClosed, this);
        if (Inside.Value)
        {
            throw new InvalidOperationException("A transaction within a transaction would wait for itself.");
        }

        await _shared.Writer.WaitAsync(cancellationToken);
        try
        {
            Inside.Value = true;
            for (var run = 1; ; run++)
            {
                try
                {
                    return await RunAsync(work);
                }
                catch (ConcurrencyException) when (run < Runs)
                {
                }
            }
        }
        finally
        {
            Inside.Value = false;
            _shared.Writer.Release();
        }
    }

    public Task<IReadOnlyList<ReportRecord>> ListReportsAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ReportRecord>>([.. State.Reports.Values]);

    public Task<IReadOnlyList<string>> ListReportsReadBeforeAsync(int dialect, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. State.Reports.Keys.Where(slug => !InMemoryTransaction
            .LedgerAfter(State, slug, 0)
            .Any(e => Ledger.Read(e).Event switch
        {
            VerificationEvent.ReportImported i => i.Dialect == dialect,
            VerificationEvent.ReportReimported i => i.Dialect == dialect,
            _ => false,
        })).Order(StringComparer.Ordinal)]);

    public Task<bool> IsMentionedAsync(string sha256, CancellationToken cancellationToken) =>
        Task.FromResult(State.Conversations.Values.Any(c => c.StateJson.Contains(sha256, StringComparison.Ordinal)));

    public Task<IReadOnlyList<string>> ListReportsWithRemovalsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. State.Ledgers
            .Where(l => l.Value.Any(e => Ledger.Read(e).Event is VerificationEvent.EvidenceRemoved))
            .Select(l => l.Key)
            .Order(StringComparer.Ordinal)]);

    public Task OverwriteDeletedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<ReportRecord?> FindReportAsync(
        string slug, CancellationToken cancellationToken = default) => Task.FromResult(State.Reports.GetValueOrDefault(slug));

    public Task<byte[]> ReadSourceAsync(string sourceSha256, CancellationToken cancellationToken = default) => Task.FromResult(State.Sources[sourceSha256]);

    public Task<IReadOnlyList<StoredEntry>> ReadLedgerAsync(string slug, long afterSequence, CancellationToken cancellationToken = default) =>
        Task.FromResult(InMemoryTransaction.LedgerAfter(State, slug, afterSequence));

    public Task<ConversationRecord?> FindConversationAsync(ConversationRef conversation, string slug, CancellationToken cancellationToken = default) =>
        Task.FromResult(Conversation(conversation, slug));

    public Task<ConversationRecord?> FindLatestConversationAsync(ConversationRef conversation, CancellationToken cancellationToken = default) =>
        Task.FromResult(InMemoryTransaction.Latest(State, conversation));

    public Task<ReminderRecord?> FindReminderAsync(string slug, string personId, CancellationToken cancellationToken = default) =>
        Task.FromResult(State.Reminders.GetValueOrDefault((slug, personId)));

    public Task<IReadOnlyList<ReminderRecord>> ReadRemindersAboutAsync(string slug, CancellationToken cancellationToken = default) =>
        Task.FromResult(InMemoryTransaction.RemindersAbout(State, slug));

    public Task<IReadOnlyList<PolicyLayerRecord>> ReadPolicyLayersAsync(string slug, CancellationToken cancellationToken = default) =>
        Task.FromResult(InMemoryTransaction.LayersOf(State, slug));

    public Task<IReadOnlyList<ReminderLogRecord>> ReadReminderLogAsync(string slug, int newest, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ReminderLogRecord>>([.. State.ReminderLog.Where(l => l.Slug == slug).TakeLast(newest)]);

    public Task<IReadOnlyList<ReminderRecord>> ReadRemindersOfAsync(string personId, int limit, CancellationToken cancellationToken = default) =>
        Task.FromResult(InMemoryTransaction.RemindersOf(State, personId, limit));

    public Task<IReadOnlyList<UnsentOutbox>> ReadUnsentAsync(IReadOnlyCollection<string> idempotencyKeys, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<UnsentOutbox>>(
        [
            .. State.Outbox.Values.Where(r => idempotencyKeys.Contains(r.Envelope.IdempotencyKey) && r.Fate != OutboxFate.Sent)
                .Select(r => new UnsentOutbox(
                    r.Envelope.IdempotencyKey, r.Envelope.Conversation.Channel, r.Fate == OutboxFate.Dead, r.Attempts, r.NotBefore, r.Reason)),
        ]);

    public Task<IReadOnlyList<ReminderRecord>> ReadDueRemindersAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ReminderRecord>>([.. State.Reminders.Values.Where(r => r.DueAt <= now).OrderBy(r => r.DueAt).Take(limit)]);

    public Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(Due(Heads(now), now, limit));

    public Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(
        string channel, DateTimeOffset now, int limit, IReadOnlyCollection<long> except, CancellationToken cancellationToken) =>
        Task.FromResult(Due(Heads(now).Where(r => r.Envelope.Conversation.Channel == channel && !except.Contains(r.Id)), now, limit));

    public Task<IReadOnlyList<string>> ReadUnsentChannelsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([.. Unsent.Select(r => r.Envelope.Conversation.Channel).Distinct()]);

    public Task<DateTimeOffset?> ReadNextAttemptAsync(string channel, DateTimeOffset now, CancellationToken cancellationToken) =>
        Task.FromResult(Unsent.Where(r => r.Envelope.Conversation.Channel == channel && r.NotBefore > now).Min(r => (DateTimeOffset?)r.NotBefore));

    public Task<IReadOnlyList<DeadOutbox>> ReadDeadOutboxAsync(int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DeadOutbox>>(
        [.. State.Outbox.Values.Where(r => r.Fate == OutboxFate.Dead).OrderByDescending(r => r.Id).Take(most).Select(r => new DeadOutbox(
            r.Id, r.Envelope.Conversation, r.Envelope.MessageKey, r.Envelope.Slug, r.Reason ?? "", r.Attempts, r.EnqueuedAt, r.DoneAt!.Value))]);

    public Task<IReadOnlyList<OutboxFigures>> ReadOutboxFiguresAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<OutboxFigures>>(
        [.. State.Outbox.Values
            .Where(r => r.IsAwaited || r.Fate == OutboxFate.Dead)
            .GroupBy(r => r.Envelope.Conversation.Channel)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g =>
        {
            var oldest = g.FirstOrDefault(r => r.Fate == OutboxFate.Pending);
            return new OutboxFigures(
                g.Key, g.Count(r => r.Fate == OutboxFate.Pending), oldest?.EnqueuedAt, oldest?.Reason, g.Count(r => r.Fate == OutboxFate.Dead));
        })]);

    public Task<ReminderFigures> ReadReminderFiguresAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pending = State.Reminders.Values.Where(r => r.DueAt is not null).ToList();
        return Task.FromResult(new ReminderFigures(pending.Count, pending.Count(r => r.DueAt <= now), pending.Where(r => r.DueAt <= now).Min(r => r.DueAt)));
    }

    private IEnumerable<OutboxRow> Unsent => State.Outbox.Values.Where(r => r.Fate == OutboxFate.Pending);

    private IEnumerable<OutboxRow> Heads(DateTimeOffset now) =>
        Unsent.Where(r => r.Reason is not null || r.NotBefore <= now).GroupBy(r => (r.Envelope.Conversation, r.Envelope.PrivateTo)).Select(g => g.First());

    private IReadOnlyList<PendingOutbox> Due(IEnumerable<OutboxRow> heads, DateTimeOffset now, int limit) =>
        [.. heads.Where(r => r.NotBefore <= now).OrderBy(r => r.Id).Take(limit).Select(r => Pending(State, r))];

    public Task<StoreFigures> ReadFiguresAsync(CancellationToken cancellationToken)
    {
        var state = State;
        return Task.FromResult(new StoreFigures(
            state.Reports.Count,
            state.Ledgers.Values.Sum(l => l.Count),
            state.Outbox.Values.Count(r => r.IsAwaited),
            state.Outbox.Values.Count(r => r.Fate == OutboxFate.Dead),
            state.Reminders.Values.Count(r => r.DueAt is not null)));
    }

    /// <summary>Every message ever enqueued, in order, whatever became of it.</summary>
    public IReadOnlyList<OutboxMessage> Enqueued => [.. State.Outbox.Values.Select(r => r.Envelope)];

    /// <summary>Why messages are undeliverable, in order.</summary>
    public IReadOnlyList<string> DeadReasons => [.. State.Outbox.Values.Where(r => r.Fate == OutboxFate.Dead).Select(r => r.Reason ?? "")];

    public ConversationRecord? Conversation(ConversationRef conversation, string slug) => State.Conversations.GetValueOrDefault((conversation, slug));

    /// <summary>All that is kept, as text: for tests that look for what must not be there.</summary>
    public string Dump() => JsonSerializer.Serialize(new
    {
        Reports = State.Reports.Values,
        Ledgers = State.Ledgers.Values.SelectMany(l => l),
        Claims = State.Claims,
        Conversations = State.Conversations.Values,
        Outbox = State.Outbox.Values,
        Reminders = State.Reminders.Values,
        Policies = State.PolicyLayers.Values,
        Log = State.ReminderLog,
    }, Readable);

    /// <summary>What waits is still worked; nothing new is taken.</summary>
    public void Dispose() => _isClosed = true;

    private async Task<T> RunAsync<T>(Func<IStoreTransaction, Task<T>> work)
    {
        var transaction = new InMemoryTransaction(State, BeforeStep);
        try
        {
            var result = await work(transaction);
            BeforeStep?.Invoke("commit");
            _shared.State = transaction.State;
            Commits++;
            return result;
        }
        finally
        {
            transaction.End();
        }
    }

    private static PendingOutbox Pending(InMemoryState state, OutboxRow row) => new(
        row.Id,
        row.Envelope with { Message = JsonSerializer.Deserialize<Message>(row.Json)! },
        state.References.GetValueOrDefault((row.Envelope.Conversation, row.Envelope.MessageKey)),
        row.Attempts)
    {
        EnqueuedAt = row.EnqueuedAt,
    };

    private sealed class Shared
    {
        public SemaphoreSlim Writer { get; } = new(1, 1);

        public volatile InMemoryState State = new();
    }
}
