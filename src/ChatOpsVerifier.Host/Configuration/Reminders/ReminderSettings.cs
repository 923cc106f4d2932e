using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Host.Configuration.Reminders;

/// <param name="Layer">The default's calendar, rhythm and snooze budget.</param>
/// <param name="Reports">What is configured for single reports, by name.</param>
internal sealed record ReminderSettings(
    bool Enabled, ReminderPolicy Waits, PolicyLayer Layer, ImmutableDictionary<string, PolicyLayer> Reports);

/// <param name="SecondPerson">Null: escalation ends in the channel.</param>
/// <param name="RotateAfter">Reminders without an answer.</param>
internal sealed record EscalationSettings(
    bool Enabled, TimeSpan ChannelAfter, TimeSpan SecondAfter, string? SecondPerson, TimeSpan AcknowledgedFor, int RotateAfter, int KeepLogDays);
