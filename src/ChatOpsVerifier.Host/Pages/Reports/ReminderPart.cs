using ChatOpsVerifier.Conversations.Reminders;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>One part of the policy as the page shows and changes it.</summary>
/// <param name="Key">Names the part in the form.</param>
/// <param name="Example">What can be typed; null: it cannot be changed here.</param>
/// <param name="Origin">Null: it is not part of any configuration.</param>
internal sealed record ReminderPart(string Key, string Label, string InForce, string? Origin, string? Example)
{
    /// <summary>What each form says in the chat in front of what was typed, by its key.</summary>
    public static IReadOnlyDictionary<string, string> WordsOf { get; } = new Dictionary<string, string>
    {
        ["rhythm"] = "remind",
        ["first"] = "remind first",
        ["interval"] = "remind interval",
        ["backoff"] = "remind backoff",
        ["cap"] = "remind at most",
        ["due"] = "due",
        ["days"] = "remind working days",
        ["hours"] = "remind working hours",
        ["quiet"] = "quiet",
        ["zone"] = "time zone",
        ["snooze"] = "snooze",
        ["away"] = "away",
        ["state"] = "remind",
    };

    /// <summary>Somebody said in the chat what one of the forms says there.</summary>
    public static bool Says(string line) => WordsOf.Values.Any(words => line.StartsWith($"{words} ", StringComparison.Ordinal));

    private static readonly Dictionary<string, string> Examples = new()
    {
        ["rhythm"] = "weekdays 9:00",
        ["first"] = "2h",
        ["interval"] = "1 day",
        ["backoff"] = "1.5",
        ["cap"] = "7 days",
        ["due"] = "2026-12-15",
        ["days"] = "mon-fri",
        ["hours"] = "9-17",
        ["quiet"] = "22-7",
        ["zone"] = "Europe/Vienna",
        ["snooze"] = "until friday 14:00",
        ["away"] = "until 2026-12-10, ask NAME",
    };

    public static IEnumerable<ReminderPart> Of(PolicyInForce inForce, DateTimeOffset now)
    {
        foreach (var part in PolicyPart.Of(inForce.Policy, inForce.Book.SourcesOf(inForce.Person), now))
        {
            // Here the budget is beside what was used of it.
            yield return part.Key == "budget"
                ? new(
                    "snooze",
                    "Snoozed",
                    $"{Counted.Part(inForce.View?.Snoozes ?? 0, inForce.Policy.SnoozeBudget, "time")} until something is recorded",
                    part.Origin,
                    Examples["snooze"])
                : new(part.Key, part.Label, part.InForce, part.Origin, Examples.GetValueOrDefault(part.Key));
        }

        yield return new("away", "Out of office", Away(inForce), null, Examples["away"]);
    }

    private static string Away(PolicyInForce inForce) => inForce.View?.Away is not { } away ? "No"
        : $"Until {inForce.Policy.Zone.ToLocal(away.Until):ddd d MMM yyyy, HH:mm} ({inForce.Policy.Zone.Id}); "
            + $"{(inForce.Recipient is { } other ? $"{other.Name} is reminded meanwhile" : "nobody is reminded meanwhile")}";
}
