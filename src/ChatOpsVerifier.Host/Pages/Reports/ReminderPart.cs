using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Domain.Flows;
using ChatOpsVerifier.Domain.Reminders;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>One part of the policy as the page shows and changes it.</summary>
/// <param name="Key">Names the part in the form.</param>
/// <param name="Words">What is said in the chat in front of what was typed.</param>
/// <param name="Example">What can be typed; null: it cannot be changed here.</param>
/// <param name="Origin">Null: it is no part of any configuration.</param>
internal sealed record ReminderPart(string Key, string Label, string InForce, string? Origin, string Words, string? Example)
{
    /// <summary>What each form says in the chat, by its key.</summary>
    public static IReadOnlyDictionary<string, string> WordsOf { get; } = new Dictionary<string, string>
    {
        ["rhythm"] = "remind",
        ["due"] = "due",
        ["days"] = "remind working days",
        ["hours"] = "remind working hours",
        ["quiet"] = "quiet",
        ["zone"] = "time zone",
        ["snooze"] = "snooze",
        ["away"] = "away",
        ["state"] = "remind",
    };

    public static IEnumerable<ReminderPart> Of(ReminderStanding standing, DateTimeOffset now)
    {
        var policy = standing.Policy;
        yield return Make("rhythm", "Rhythm", Capital(PolicyTelling.Rhythm(policy)), "weekdays 9:00", l => l.Rhythm ?? (object?)l.Interval);
        yield return Make("due", "Due", policy.Due is { } due ? $"By the end of {due:ddd d MMM yyyy}" : "No due date", "2026-12-15", l => l.Due);
        yield return Make("days", "Days", Capital(PolicyTelling.Days(policy)), "mon-fri", l => l.WorkingDays);
        yield return Make("hours", "Hours", policy.WorkingHours.IsWholeDay ? "Any hour" : policy.WorkingHours.ToString(), "9-17", l => l.WorkingHours);
        yield return Make("quiet", "Quiet hours", policy.QuietHours?.ToString() ?? "None", "22-7", l => l.QuietHours);
        yield return Make("holidays", "Holidays", Holidays(policy, now), null, l => l.Holidays);
        yield return Make("zone", "Time zone", policy.Zone.Id, "Europe/Vienna", l => l.Zone);
        yield return Make("snooze", "Put off", $"{standing.View?.Snoozes ?? 0} of {policy.SnoozeBudget} times until something is recorded", "until friday 14:00", null);
        yield return Make("away", "Out of office", Away(standing), "until 2026-12-10, ask NAME", null);

        ReminderPart Make(string key, string label, string inForce, string? example, Func<PolicyLayer, object?>? part) =>
            new(key, label, inForce, part is null ? null : Told(standing.OriginOf(part)), WordsOf.GetValueOrDefault(key, ""), example);
    }

    private static string Told(PolicyOrigin origin) => origin switch
    {
        PolicyOrigin.Asked => "as asked for",
        PolicyOrigin.Person => "configured for this person",
        PolicyOrigin.Report => "configured for this report",
        _ => "default",
    };

    private static string Holidays(ReminderPolicy policy, DateTimeOffset now)
    {
        var today = policy.Zone.DateOf(now);
        return policy.Holidays.Days.Where(d => d.Key >= today).Select(d => $"Next {d.Key:ddd d MMM yyyy}, {d.Value}").FirstOrDefault() ?? "None configured";
    }

    private static string Away(ReminderStanding standing) => standing.View?.Away is not { } away ? "No"
        : $"Until {standing.Policy.Zone.ToLocal(away.Until):ddd d MMM yyyy, HH:mm}; {(standing.Recipient is { } other ? $"{other.Name} is reminded meanwhile" : "nobody is reminded meanwhile")}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
