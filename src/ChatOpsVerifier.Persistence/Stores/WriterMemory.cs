using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Persistence.Stores;

/// <summary>
/// What every turn reads and few change, as the writer last read or wrote it: nobody else writes while it does. What another process wrote, or
/// a commit that failed, has everything read again; a work that is rolled back, what it has written. Used by the writer alone, one work at a time.
/// </summary>
internal sealed class WriterMemory
{
    private readonly KeptRows<ConversationRecord?> _conversations = new();
    private readonly KeptRows<ConversationRecord?> _latest = new();
    private readonly KeptRows<IReadOnlyList<ReminderRecord>> _reminders = new();
    private readonly KeptRows<IReadOnlyList<PolicyLayerRecord>> _policies = new();
    private readonly List<Action> _undo = [];
    private (long Others, long Lost)? _asOf;

    /// <param name="asOf">How often other processes have committed, and how often a commit of this one failed.</param>
    public void Begin((long Others, long Lost) asOf)
    {
        _undo.Clear();
        if (_asOf != asOf)
        {
            ForgetAll();
            _asOf = asOf;
        }
    }

    /// <summary>The work that runs is rolled back: nothing that it wrote is true.</summary>
    public void RollBack()
    {
        _undo.ForEach(u => u());
        _undo.Clear();
    }

    /// <summary>The work changes rows that are not named one by one.</summary>
    public void AllChanged()
    {
        ForgetAll();
        _undo.Add(ForgetAll);
    }

    public Task<ConversationRecord?> ConversationAsync(ConversationRef conversation, string slug, Func<Task<ConversationRecord?>> read) =>
        _conversations.OfAsync(KeyOf(conversation, slug), read);

    public Task<ConversationRecord?> LatestAsync(ConversationRef conversation, Func<Task<ConversationRecord?>> read) =>
        _latest.OfAsync(KeyOf(conversation), read);

    public void Saved(ConversationRecord record)
    {
        // As it is read again.
        record = record with { LastActivityAt = record.LastActivityAt.ToUniversalTime() };
        var (key, place) = (KeyOf(record.Conversation, record.Slug), KeyOf(record.Conversation));
        _conversations.Set(key, record);
        if (_latest.TryGet(place, out var latest) && latest is not null && latest.LastActivityAt < record.LastActivityAt)
        {
            _latest.Set(place, record);
        }
        else
        {
            _latest.Forget(place);
        }

        _undo.Add(() =>
        {
            _conversations.Forget(key);
            _latest.Forget(place);
        });
    }

    public Task<IReadOnlyList<ReminderRecord>> RemindersAboutAsync(string slug, Func<Task<IReadOnlyList<ReminderRecord>>> read) =>
        _reminders.OfAsync(slug, read);

    public void RemindersChanged(string slug)
    {
        _reminders.Forget(slug);
        _undo.Add(() => _reminders.Forget(slug));
    }

    public Task<IReadOnlyList<PolicyLayerRecord>> PoliciesAsync(string slug, Func<Task<IReadOnlyList<PolicyLayerRecord>>> read) =>
        _policies.OfAsync(slug, read);

    public void PoliciesChanged()
    {
        _policies.ForgetAll();
        _undo.Add(_policies.ForgetAll);
    }

    private static string KeyOf(ConversationRef conversation) => $"{conversation.Channel}\n{conversation.Id}";

    private static string KeyOf(ConversationRef conversation, string slug) => $"{slug}\n{KeyOf(conversation)}";

    private void ForgetAll()
    {
        _conversations.ForgetAll();
        _latest.ForgetAll();
        _reminders.ForgetAll();
        _policies.ForgetAll();
    }
}
