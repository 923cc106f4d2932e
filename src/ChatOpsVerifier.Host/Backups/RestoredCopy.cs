using ChatOpsVerifier.Conversations.Ports;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Host.Backups;

/// <summary>
/// A restored folder remembers less than has happened: what was waiting to be sent when the backup was taken may have been sent since,
/// and so may reminders that came due. Nobody should get either twice, so nothing of it goes out by itself.
/// </summary>
internal static class RestoredCopy
{
    private const int AtOnce = 200;

    /// <summary>Time to look at what was restored, or to stop it again, before anybody is reminded by it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>To be run before the folder is used, on a database of the present schema.</summary>
    public static async Task<CalmedCopy> CalmAsync(IServiceProvider services, DateTimeOffset takenAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var store = services.GetRequiredService<IVerificationStore>();
        var held = await HoldMessagesAsync(store, takenAt, now, cancellationToken);
        var postponed = await PostponeRemindersAsync(store, takenAt, now, cancellationToken);
        var access = services.GetRequiredService<IAccessStore>();
        var sessions = await access.ListSessionsAsync(takenAt, cancellationToken);
        foreach (var session in sessions)
        {
            await access.EndSessionAsync(session.Id, now, cancellationToken);
        }

        // One that was used after the backup would be good once more.
        await access.EndLinksAsync(now, cancellationToken);
        return new CalmedCopy(held, postponed, sessions.Count);
    }

    /// <summary>The page's own messages stay: they only become visible in the folder itself.</summary>
    private static async Task<int> HoldMessagesAsync(IVerificationStore store, DateTimeOffset takenAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var held = 0;
        foreach (var channel in (await store.ReadUnsentChannelsAsync(cancellationToken)).Where(c => c != WebConversations.Channel))
        {
            // The oldest of each conversation at a time, until there is none.
            while (await store.ReadPendingOutboxAsync(channel, DateTimeOffset.MaxValue, AtOnce, cancellationToken) is { Count: > 0 } waiting)
            {
                await store.TransactAsync(
                    async t =>
                    {
                        foreach (var message in waiting)
                        {
                            await t.MarkDeadAsync(
                                message.Id, $"Restored from the backup of {Instant(takenAt)}, when it was still waiting. It may have been sent since.", now);
                        }

                        return true;
                    },
                    cancellationToken);
                held += waiting.Count;
            }
        }

        return held;
    }

    private static async Task<int> PostponeRemindersAsync(
        IVerificationStore store, DateTimeOffset takenAt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var postponed = 0;
        while (await store.ReadDueRemindersAsync(now, AtOnce, cancellationToken) is { Count: > 0 } due)
        {
            await store.TransactAsync(
                async t =>
                {
                    foreach (var reminder in due)
                    {
                        var next = now + Pause;
                        await t.SaveReminderAsync(reminder with { DueAt = next });
                        await t.LogReminderAsync(new ReminderLogRecord(
                            reminder.Slug,
                            reminder.PersonId,
                            $"restored:{now.UtcTicks}",
                            ReminderLogKind.Planned,
                            $"Restored from the backup of {Instant(takenAt)}. What was due meanwhile may have been sent, so the next reminder goes out at "
                                + $"{Instant(next)}.",
                            now) { Step = EscalationStep.None });
                    }

                    return true;
                },
                cancellationToken);
            postponed += due.Count;
        }

        return postponed;
    }

    private static string Instant(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-dd HH:mm}Z";
}

/// <param name="HeldMessages">Undeliverable until somebody retries or drops them.</param>
/// <param name="PostponedReminders">Reminders that had come due.</param>
/// <param name="EndedSessions">Sign-ins that would have come back to life.</param>
internal sealed record CalmedCopy(int HeldMessages, int PostponedReminders, int EndedSessions);
