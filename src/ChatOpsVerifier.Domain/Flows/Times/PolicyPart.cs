using System.Globalization;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>One part of the policy in force, in words that are the same in chat and on the page.</summary>
/// <param name="Key">Names the part.</param>
/// <param name="Origin">Who said so; null: nobody could, since another part is above it.</param>
public sealed record PolicyPart(string Key, string Label, string InForce, string? Origin)
{
    private const string Idle = "Not used: the rhythm holds";

    /// <param name="sources">The lowest layer first.</param>
    public static IEnumerable<PolicyPart> Of(ReminderPolicy policy, IReadOnlyList<PolicySource> sources, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(sources);
        var waits = policy.Rhythm is null;
        yield return Make(
            "rhythm",
            "Rhythm",
            policy.Rhythm is { } rhythm ? Capital(RhythmRequests.Tell(rhythm)) : "None: the waits apply",
            l => l.Rhythm ?? l.FirstAfter ?? l.Interval ?? l.Cap ?? (object?)l.BackOff);
        yield return Wait("first", "First reminder", $"After {Durations.Of(policy.FirstAfter)} without a reply", l => l.FirstAfter);
        yield return Wait("interval", "Interval", Capital(RhythmRequests.Tell(policy.Interval)), l => l.Interval);
        yield return Wait(
            "backoff",
            "Back-off",
            policy.BackOff > 1
                ? string.Create(CultureInfo.InvariantCulture, $"Each further wait {policy.BackOff:0.##} times longer")
                : "None: all waits are equal",
            l => l.BackOff);
        yield return Wait("cap", "Longest wait", Durations.Of(policy.Cap), l => l.Cap);
        yield return Make("due", "Due", policy.Due is { } due ? $"By the end of {Instants.Day(due)}" : "No due date", l => l.Due);
        yield return Make("days", "Days", Capital(PolicyDescription.Days(policy)), l => l.WorkingDays);
        yield return Make("hours", "Hours", policy.WorkingHours.IsWholeDay ? "Any hour" : policy.WorkingHours.ToString(), l => l.WorkingHours);
        yield return Make("quiet", "Quiet hours", policy.QuietHours?.ToString() ?? "None", l => l.QuietHours);
        yield return Make("holidays", "Holidays", Next(policy, now), l => l.Holidays);
        yield return Make("zone", "Time zone", policy.Zone.Id, l => l.Zone);
        yield return Make("budget", "Snoozes", $"At most {policy.SnoozeBudget:N0} until something is recorded", l => l.SnoozeBudget);

        PolicyPart Make(string key, string label, string inForce, Func<PolicyLayer, object?> part) => new(key, label, inForce, Tell(sources.OriginOf(part)));

        PolicyPart Wait(
            string key, string label, string inForce, Func<PolicyLayer, object?> part) => waits ? Make(key, label, inForce, part) : new(key, label, Idle, null);
    }

    private static string Tell(PolicyOrigin origin) => origin switch
    {
        PolicyOrigin.Asked => "as requested",
        PolicyOrigin.Person => "configured for this person",
        PolicyOrigin.Report => "configured for this report",
        PolicyOrigin.Everybody => "configured for everybody",
        _ => "default",
    };

    private static string Next(ReminderPolicy policy, DateTimeOffset now)
    {
        var today = policy.Zone.DateOf(now);
        return policy.Holidays.Days.Where(d => d.Key >= today).Select(d => $"Next {Instants.Day(d.Key)}, {d.Value}").FirstOrDefault() ?? "None configured";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
