using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Testing.InMemory;

internal sealed class InMemoryTransaction(InMemoryState begun, Action<string>? beforeStep) : IStoreTransaction
{
    private bool _isEnded;

    public InMemoryState State { get; private set; } = begun;

    /// <summary>A transaction that outlives its callback must not be used.</summary>
    public void End() => _isEnded = true;

    public Task<bool> TryClaimAsync(IReadOnlyCollection<string> dedupeKeys, DateTimeOffset at)
    {
        Step();
        if (dedupeKeys.Count == 0)
        {
            throw new ArgumentException("An input without a dedupe key cannot be claimed.", nameof(dedupeKeys));
        }

        var free = !dedupeKeys.Any(State.Claims.Contains);
        State = free ? State with { Claims = State.Claims.Union(dedupeKeys) } : State;
        return Task.FromResult(free);
    }

    public Task<IReadOnlyList<ReportRecord>> ListReportsAsync(CancellationToken cancellationToken = default)
    {
        Step();
        return Task.FromResult<IReadOnlyList<ReportRecord>>([.. State.Reports.Values]);
    }

    public Task<ReportRecord?> FindReportAsync(string slug, CancellationToken cancellationToken = default)
    {
        Step();
        return Task.FromResult(State.Reports.GetValueOrDefault(slug));
    }

    public Task<IReadOnlyList<StoredEntry>> ReadLedgerAsync(string slug, long afterSequence, CancellationToken cancellationToken = default)
    {
        Step();
        return Task.FromResult(LedgerAfter(State, slug, afterSequence));
    }

    public Task<byte[]> ReadSourceAsync(string sourceSha256, CancellationToken cancellationToken = default)
    {
        Step();
        return Task.FromResult(State.Sources[sourceSha256]);
    }

    public Task SaveReportAsync(string slug, string title, string fileName, string sourceSha256, byte[] source, DateTimeOffset at)
    {
        Step();
        var record = State.Reports.GetValueOrDefault(slug) is { } known
            ? known with { Title = title, FileName = fileName, SourceSha256 = sourceSha256, ImportedAt = at }
            : new ReportRecord(slug, title, fileName, sourceSha256, 0, Ledger.GenesisHash, at);
        State = State with { Reports = State.Reports.SetItem(slug, record), Sources = State.Sources.SetItem(sourceSha256, source) };
        return Task.CompletedTask;
    }

    public Task AppendAsync(string slug, long expectedVersion, IReadOnlyList<LedgerEntry> entries)
    {
        Step();
        var record = State.Reports.GetValueOrDefault(slug) ?? throw new InvalidOperationException($"There is no report \"{slug}\".");
        if (record.Version != expectedVersion || (entries.Count > 0 && entries[0].PreviousHash != record.HeadHash))
        {
            throw new ConcurrencyException($"{slug} is at version {record.Version}, not {expectedVersion}.");
        }

        if (entries.Count == 0)
        {
            return Task.CompletedTask;
        }

        var stored = entries.Select(Ledger.Store);
        var ledger = State.Ledgers.GetValueOrDefault(slug, []).AddRange(stored);
        if (LedgerCheck.Verify(ledger) is { IsIntact: false } broken)
        {
            throw new ArgumentException(broken.Sentence, nameof(entries));
        }

        State = State with
        {
            Ledgers = State.Ledgers.SetItem(slug, ledger),
            Reports = State.Reports.SetItem(slug, record with { Version = entries[^1].Sequence, HeadHash = entries[^1].Hash }),
        };
        return Task.CompletedTask;
    }

    public Task RemoveTextsAsync(string slug, IReadOnlySet<string> digests)
    {
        Step();
        var ledger = State.Ledgers.GetValueOrDefault(slug, []).ConvertAll(e => e with { Texts = e.Texts.RemoveAll(t => digests.Contains(t.Digest)) });
        State = State with { Ledgers = State.Ledgers.SetItem(slug, ledger) };
        return Task.CompletedTask;
    }

    public Task RemoveReportAsync(string slug)
    {
        Step();
        State = State with
        {
            Reports = State.Reports.Remove(slug),
            Sources = State.Sources.RemoveRange(State.Reports.GetValueOrDefault(slug) is { } gone
                && State.Reports.Values.All(r => r.Slug == slug || r.SourceSha256 != gone.SourceSha256) ? [gone.SourceSha256] : Array.Empty<string>()),
            Ledgers = State.Ledgers.Remove(slug),
            Conversations = State.Conversations.RemoveRange(State.Conversations.Keys.Where(c => c.Slug == slug)),
            Outbox = State.Outbox.RemoveRange(State.Outbox.Where(o => o.Value.Envelope.Slug == slug).Select(o => o.Key)),
            Reminders = State.Reminders.RemoveRange(State.Reminders.Keys.Where(r => r.Slug == slug)),
            PolicyLayers = State.PolicyLayers.RemoveRange(State.PolicyLayers.Keys.Where(p => p.Slug == slug)),
            Slots = State.Slots.Except(State.Slots.Where(s => s.Slug == slug)),
            ReminderLog = State.ReminderLog.RemoveAll(l => l.Slug == slug),
        };
        return Task.CompletedTask;
    }

    public Task CleanCopiesAsync(string slug, ICopyCleaner cleaner)
    {
        Step();
        State = State with
        {
            Conversations = State.Conversations.SetItems(State.Conversations.Where(c => c.Key.Slug == slug || c.Key.Slug.Length == 0)
                .Select(c => KeyValuePair.Create(c.Key, c.Value with { StateJson = cleaner.CleanJson(c.Value.StateJson) ?? c.Value.StateJson }))),
            Outbox = State.Outbox.SetItems(State.Outbox.Where(o => o.Value.Envelope.Slug is null || o.Value.Envelope.Slug == slug)
                .Select(o => KeyValuePair.Create(
                    o.Key,
                    cleaner.CleanJson(o.Value.Json) is { } json
                        ? o.Value with
                        {
                            Json = json,
                            Envelope = o.Value.Envelope with { Message = JsonSerializer.Deserialize<Domain.Rendering.Message>(json)! }
                        }
                        : o.Value))),
        };
        return Task.CompletedTask;
    }

    public Task<ConversationRecord?> FindConversationAsync(ConversationRef conversation, string slug, CancellationToken cancellationToken = default)
    {
        Step();
        return Task.FromResult(State.Conversations.GetValueOrDefault((conversation, slug)));
    }

    public Task<ConversationRecord?> FindLatestConversationAsync(ConversationRef conversation, CancellationToken cancellationToken = default)
    {
        Step();
        return Task.FromResult(Latest(State, conversation));
    }

    public Task<IReadOnlyList<ConversationRecord>> ListConversationsAsync(string slug)
    {
        Step();
        return Task.FromResult<IReadOnlyList<ConversationRecord>>(
            [.. State.Conversations.Values
                .Where(c => c.Slug == slug)
                .OrderBy(c => c.Conversation.Channel, StringComparer.Ordinal)
                .ThenBy(c => c.Conversation.Id, StringComparer.Ordinal)]);
    }

    public Task SaveConversationAsync(ConversationRecord conversation)
    {
        Step();
        State = State with { Conversations = State.Conversations.SetItem((conversation.Conversation, conversation.Slug), conversation) };
        return Task.CompletedTask;
    }

    public Task EnqueueAsync(OutboxMessage message, DateTimeOffset at)
    {
        Step();
        if (!State.Outbox.Values.Any(r => r.Envelope.IdempotencyKey == message.IdempotencyKey))
        {
            var notBefore = NotBefore(message, at);
            Supersede(message, at);
            var id = State.LastOutboxId + 1;
            State = State with
            {
                LastOutboxId = id,
                Outbox = State.Outbox.Add(id, new(id, message, JsonSerializer.Serialize(message.Message), OutboxFate.Pending, 0, notBefore, null, at))
            };
        }

        return Task.CompletedTask;
    }

    private DateTimeOffset NotBefore(OutboxMessage message, DateTimeOffset at)
    {
        if (message.Gather <= TimeSpan.Zero || !State.References.ContainsKey((message.Conversation, message.MessageKey)))
        {
            return at;
        }

        var waiting = State.Outbox.Values.Where(r => r.Fate == OutboxFate.Pending
            && (r.Envelope.Conversation, r.Envelope.MessageKey, r.Envelope.AttachReportSlug) == (message.Conversation, message.MessageKey, null));
        return waiting.Select(r => r.NotBefore).Append(at + message.Gather).Min();
    }

    private void Supersede(OutboxMessage newer, DateTimeOffset at)
    {
        var older = State.Outbox.Values
            .Where(r => (r.Envelope.Conversation, r.Envelope.MessageKey, r.Envelope.AttachReportSlug) == (newer.Conversation, newer.MessageKey, null)).ToList();
        // A first post is still to be made in its own place.
        var post = State.References.ContainsKey((newer.Conversation, newer.MessageKey)) ? null
            : State.Outbox.Values.FirstOrDefault(r => r.Fate == OutboxFate.Pending
                && (r.Envelope.Conversation, r.Envelope.MessageKey) == (newer.Conversation, newer.MessageKey));
        if (newer.Message.IsWithdrawn && post is { Attempts: 0, Reason: null, Envelope.AttachReportSlug: null })
        {
            Note(post.Envelope.IdempotencyKey, ReminderLogKind.Missed, "Replaced by a newer message before it was sent.", null, at);
            post = null;
        }

        var gone = older.Where(r => r.Fate == OutboxFate.Dead || (r.Fate == OutboxFate.Pending && r != post));
        State = State with { Outbox = State.Outbox.SetItems(gone.Select(r => KeyValuePair.Create(r.Id, r with { Fate = OutboxFate.Sent, DoneAt = at }))) };
    }

    public Task MarkSentAsync(long outboxId, string reference, DateTimeOffset at, DateTimeOffset? again = null)
    {
        var row = Change(outboxId, r => r with { Fate = OutboxFate.Sent, DoneAt = at });
        State = State with
        {
            References = State.References.SetItem((row.Envelope.Conversation, row.Envelope.MessageKey), reference),
            ReferencedAt = State.ReferencedAt.SetItem((row.Envelope.Conversation, row.Envelope.MessageKey), at)
        };
        Note(row.Envelope.IdempotencyKey, ReminderLogKind.Sent, "The provider accepted it.", reference, at);
        var (envelope, isLast) = (
            row.Envelope,
            !State.Outbox.Values.Any(o => o.Id > outboxId
                && o.Fate == OutboxFate.Pending
                && o.Envelope.Conversation == row.Envelope.Conversation
                && o.Envelope.MessageKey == row.Envelope.MessageKey));
        if (again is { } notBefore && isLast)
        {
            Change(
                outboxId,
                r => r with
                {
                    Fate = OutboxFate.Pending,
                    IsAgain = true,
                    NotBefore = notBefore,
                    EnqueuedAt = at,
                    DoneAt = null,
                    Envelope = envelope with { IdempotencyKey = envelope.IdempotencyKey + "+" }
                });
        }

        return Task.CompletedTask;
    }

    public Task MarkNeedlessAsync(long outboxId, DateTimeOffset at)
    {
        Change(outboxId, r => r with { Fate = OutboxFate.Sent, DoneAt = at });
        return Task.CompletedTask;
    }

    public Task MarkRetryAsync(long outboxId, DateTimeOffset notBefore, string reason, bool isFault = true)
    {
        Change(outboxId, r => r with { Attempts = r.Attempts + (isFault ? 1 : 0), NotBefore = notBefore, Reason = reason });
        return Task.CompletedTask;
    }

    public Task MarkDeadAsync(long outboxId, string reason, DateTimeOffset at)
    {
        var row = Change(
            outboxId, r => r.Fate == OutboxFate.Pending ? r with { Fate = OutboxFate.Dead, Attempts = r.Attempts + 1, Reason = reason, DoneAt = at } : r);
        Note(row.Envelope.IdempotencyKey, ReminderLogKind.Missed, $"It could not be delivered: {reason}", null, at);
        return Task.CompletedTask;
    }

    public Task<int> RemoveSentAsync(DateTimeOffset before, int most)
    {
        Step();
        long[] old = [.. State.Outbox.Values.Where(r => r.Fate == OutboxFate.Sent && r.DoneAt < before).OrderBy(r => r.DoneAt).Take(most).Select(r => r.Id)];
        State = State with { Outbox = State.Outbox.RemoveRange(old) };
        return Task.FromResult(old.Length);
    }

    public Task<bool> ReviveAsync(long outboxId, DateTimeOffset at)
    {
        Step();
        var isDead = IsDead(outboxId);
        if (isDead)
        {
            var row = State.Outbox[outboxId] with { Fate = OutboxFate.Pending, Attempts = 0, NotBefore = at, EnqueuedAt = at, DoneAt = null, Reason = null };
            State = State with { Outbox = State.Outbox.SetItem(outboxId, row) };
        }

        return Task.FromResult(isDead);
    }

    public Task<bool> DropAsync(long outboxId)
    {
        Step();
        var isDead = IsDead(outboxId);
        State = isDead ? State with { Outbox = State.Outbox.Remove(outboxId) } : State;
        return Task.FromResult(isDead);
    }

    public Task<int> RemoveDeadAsync(DateTimeOffset before, int most)
    {
        Step();
        long[] old = [.. State.Outbox.Values.Where(r => r.Fate == OutboxFate.Dead && r.DoneAt < before).OrderBy(r => r.DoneAt).Take(most).Select(r => r.Id)];
        State = State with { Outbox = State.Outbox.RemoveRange(old) };
        return Task.FromResult(old.Length);
    }

    private bool IsDead(long id) => State.Outbox.TryGetValue(id, out var row) && row.Fate == OutboxFate.Dead;

    public Task<ReminderRecord?> FindReminderAsync(string slug, string personId, CancellationToken cancellationToken = default)
    {
        Step();
        return Task.FromResult(State.Reminders.GetValueOrDefault((slug, personId)));
    }

    public Task<IReadOnlyList<ReminderRecord>> ReadRemindersAboutAsync(string slug, CancellationToken cancellationToken = default)
    {
        Step();
        return Task.FromResult(RemindersAbout(State, slug));
    }

    public Task SaveReminderAsync(ReminderRecord reminder)
    {
        Step();
        State = State with { Reminders = State.Reminders.SetItem((reminder.Slug, reminder.PersonId), reminder) };
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<PolicyLayerRecord>> ReadPolicyLayersAsync(string slug, CancellationToken cancellationToken = default)
    {
        Step();
        return Task.FromResult(LayersOf(State, slug));
    }

    public Task SavePolicyLayerAsync(PolicyLayerRecord layer)
    {
        Step();
        State = State with { PolicyLayers = State.PolicyLayers.SetItem((layer.Slug, layer.PersonId), layer) };
        return Task.CompletedTask;
    }

    public Task<bool> TryClaimReminderAsync(string slug, string personId, string slot, string reason, DateTimeOffset at)
    {
        Step();
        var free = !State.Slots.Contains((slug, personId, slot));
        State = State with { Slots = State.Slots.Add((slug, personId, slot)) };
        return Task.FromResult(free);
    }

    public Task LogReminderAsync(ReminderLogRecord entry)
    {
        Step();
        State = State with { ReminderLog = State.ReminderLog.Add(entry) };
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ReminderRecord>> ReadRemindersOfAsync(string personId, int limit, CancellationToken cancellationToken = default)
    {
        Step();
        return Task.FromResult(RemindersOf(State, personId, limit));
    }

    public Task<int> RemoveReminderLogAsync(DateTimeOffset before, int most)
    {
        Step();
        var lines = State.ReminderLog.Where(l => l.At < before).OrderBy(l => l.At).Take(most).ToHashSet(ReferenceEqualityComparer.Instance);
        var references = State.ReferencedAt.Where(r => r.Value < before).OrderBy(r => r.Value).Take(most).Select(r => r.Key).ToArray();
        State = State with
        {
            ReminderLog = State.ReminderLog.RemoveAll(lines.Contains),
            References = State.References.RemoveRange(references),
            ReferencedAt = State.ReferencedAt.RemoveRange(references),
        };
        return Task.FromResult(lines.Count + references.Length);
    }

    private void Note(string delivery, ReminderLogKind kind, string reason, string? reference, DateTimeOffset at)
    {
        var claimed = State.ReminderLog.Where(l => l.Delivery == delivery
            && l.Kind == ReminderLogKind.Claimed
            && !State.ReminderLog.Any(n => n.Delivery == delivery && n.Slug == l.Slug && n.Kind == kind));
        State = State with { ReminderLog = State.ReminderLog.AddRange(claimed.Select(l => l with
        {
            Kind = kind,
            Reason = reason,
            Reference = reference,
            At = at
        })) };
    }

    internal static IReadOnlyList<ReminderRecord> RemindersOf(InMemoryState state, string personId, int limit) =>
        [.. state.Reminders.Values.Where(r => r.PersonId == personId && r.DueAt is not null).OrderBy(r => r.DueAt).Take(limit)];

    internal static IReadOnlyList<ReminderRecord> RemindersAbout(InMemoryState state, string slug) =>
        [.. state.Reminders.Values.Where(r => r.Slug == slug).OrderBy(r => r.PersonId, StringComparer.Ordinal)];

    internal static IReadOnlyList<PolicyLayerRecord> LayersOf(InMemoryState state, string slug) =>
        [.. state.PolicyLayers.Values
            .Where(p => p.Slug == slug || p.Slug == PolicyLayerRecord.Every)
            .OrderBy(p => p.Slug, StringComparer.Ordinal)
            .ThenBy(p => p.PersonId, StringComparer.Ordinal)];

    internal static ConversationRecord? Latest(InMemoryState state, ConversationRef conversation) =>
        state.Conversations.Values
            .Where(c => c.Conversation == conversation)
            .OrderByDescending(c => c.LastActivityAt)
            .ThenBy(c => c.Slug, StringComparer.Ordinal)
            .FirstOrDefault();

    internal static IReadOnlyList<StoredEntry> LedgerAfter(InMemoryState state, string slug, long afterSequence) =>
        [.. state.Ledgers.GetValueOrDefault(slug, []).Where(e => e.Sequence > afterSequence)];

    private OutboxRow Change(long id, Func<OutboxRow, OutboxRow> change, [CallerMemberName] string step = "")
    {
        Step(step);
        var row = change(State.Outbox[id]);
        State = State with { Outbox = State.Outbox.SetItem(id, row) };
        return row;
    }

    private void Step([CallerMemberName] string name = "")
    {
        ObjectDisposedException.ThrowIf(_isEnded, this);
        beforeStep?.Invoke(name);
    }
}
