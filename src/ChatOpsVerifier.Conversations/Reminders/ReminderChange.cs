using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Ports;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>What happens to one operator's reminder of one report: decided without I/O, carried out by <see cref="ReminderScheduler"/>.</summary>
/// <param name="Row">The row to save; null: it stays as it is.</param>
/// <param name="Log">Lines for the reminder ledger, oldest first.</param>
/// <param name="Resolved">Why the person's escalation posts about the report are over, without a full stop; null: they are not.</param>
internal sealed record ReminderChange(ReminderRecord? Row, ImmutableArray<ReminderLogRecord> Log, string? Resolved = null)
{
    public static ReminderChange None { get; } = new(null, []);

    /// <summary>This one, and the next one that was decided from its row.</summary>
    public ReminderChange Then(ReminderChange next) => new(next.Row ?? Row, [.. Log, .. next.Log], Resolved ?? next.Resolved);
}
