using System.Collections.Immutable;
using System.Text.Json;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Testing.InMemory;

/// <summary>The verification store's contract without a disk, for tests that look at something else.</summary>
public sealed class InMemoryVerificationStore : IVerificationStore, IDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly SemaphoreSlim _writer = new(1, 1);
    private volatile InMemoryState _state = new();

    /// <summary>Called with the name of each step of a transaction, "commit" last; what it throws takes the transaction back, like a crash there.</summary>
    public Action<string>? BeforeStep { get; set; }

    public int Commits { get; private set; }

    public async Task<T> TransactAsync<T>(Func<IStoreTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        await _writer.WaitAsync(cancellationToken);
        try
        {
            var transaction = new InMemoryTransaction(_state, BeforeStep);
            var result = await work(transaction);
            BeforeStep?.Invoke("commit");
            _state = transaction.State;
            Commits++;
            return result;
        }
        finally
        {
            _writer.Release();
        }
    }

    public Task<IReadOnlyList<ReportRecord>> ListReportsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ReportRecord>>([.. _state.Reports.Values]);

    public Task<ReportRecord?> FindReportAsync(string slug, CancellationToken cancellationToken) => Task.FromResult(_state.Reports.GetValueOrDefault(slug));

    public Task<byte[]> ReadSourceAsync(string sourceSha256, CancellationToken cancellationToken) => Task.FromResult(_state.Sources[sourceSha256]);

    public Task<IReadOnlyList<StoredEntry>> ReadLedgerAsync(string slug, long afterSequence, CancellationToken cancellationToken) =>
        Task.FromResult(InMemoryTransaction.LedgerAfter(_state, slug, afterSequence));

    public Task<ReminderRecord?> FindReminderAsync(string slug, string personId, CancellationToken cancellationToken) =>
        Task.FromResult(_state.Reminders.GetValueOrDefault((slug, personId)));

    public Task<IReadOnlyList<ReminderLogRecord>> ReadReminderLogAsync(string slug, int newest, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ReminderLogRecord>>([.. _state.ReminderLog.Where(l => l.Slug == slug).TakeLast(newest)]);

    public Task<IReadOnlyList<ReminderRecord>> ReadDueRemindersAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ReminderRecord>>([.. _state.Reminders.Values.Where(r => r.DueAt <= now).OrderBy(r => r.DueAt).Take(limit)]);

    public Task<IReadOnlyList<PendingOutbox>> ReadPendingOutboxAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var state = _state;
        var heads = state.Outbox.Values.Where(r => r.Fate == OutboxFate.Pending).GroupBy(r => r.Envelope.Conversation).Select(g => g.First());
        return Task.FromResult<IReadOnlyList<PendingOutbox>>([.. heads.Where(r => r.NotBefore <= now).OrderBy(r => r.Id).Take(limit).Select(r => Pending(state, r))]);
    }

    public Task<StoreFigures> ReadFiguresAsync(CancellationToken cancellationToken)
    {
        var state = _state;
        return Task.FromResult(new StoreFigures(
            state.Reports.Count,
            state.Ledgers.Values.Sum(l => l.Count),
            state.Outbox.Values.Count(r => r.Fate == OutboxFate.Pending),
            state.Outbox.Values.Count(r => r.Fate == OutboxFate.Dead),
            state.Reminders.Values.Count(r => r.DueAt is not null)));
    }

    /// <summary>Every message ever enqueued, in order, whatever became of it.</summary>
    public IReadOnlyList<OutboxMessage> Enqueued => [.. _state.Outbox.Values.Select(r => r.Envelope)];

    /// <summary>Why messages were given up, in order.</summary>
    public IReadOnlyList<string> DeadReasons => [.. _state.Outbox.Values.Where(r => r.Fate == OutboxFate.Dead).Select(r => r.Reason ?? "")];

    public ConversationRecord? Conversation(ConversationRef conversation, string slug) => _state.Conversations.GetValueOrDefault((conversation, slug));

    /// <summary>All that is kept, as text: for tests that look for what must not be there.</summary>
    public string Dump() => JsonSerializer.Serialize(new
    {
        Reports = _state.Reports.Values,
        Ledgers = _state.Ledgers.Values.SelectMany(l => l),
        Claims = _state.Claims,
        Conversations = _state.Conversations.Values,
        Outbox = _state.Outbox.Values,
        Reminders = _state.Reminders.Values,
        Log = _state.ReminderLog,
    }, Readable);

    public void Dispose() => _writer.Dispose();

    private static PendingOutbox Pending(InMemoryState state, OutboxRow row) => new(
        row.Id,
        row.Envelope with { Message = JsonSerializer.Deserialize<Message>(row.Json)! },
        state.References.GetValueOrDefault((row.Envelope.Conversation, row.Envelope.MessageKey)),
        row.Attempts);
}
