namespace ChatOpsVerifier.Domain.Reminders;

/// <summary>Next due instant from (policy, history, now). No clock, no storage.</summary>
public static class ReminderSchedule
{
    /// <summary>Null: nothing is due any more (PASS or paused).</summary>
    public static DateTimeOffset? NextDue(ReminderPolicy policy, ReminderHistory history, DateTimeOffset now) => throw new NotImplementedException();
}

/// <param name="LastActivityAt">When the person last did anything (or the report was imported).</param>
/// <param name="Sent">Reminders sent since then.</param>
/// <param name="LastSentAt">Null: none since the last activity.</param>
/// <param name="SnoozedUntil">Not before.</param>
public sealed record ReminderHistory(DateTimeOffset LastActivityAt, int Sent, DateTimeOffset? LastSentAt, DateTimeOffset? SnoozedUntil, bool IsPaused, bool IsPass);
