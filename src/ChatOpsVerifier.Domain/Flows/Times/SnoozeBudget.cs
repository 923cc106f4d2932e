using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>Putting reminders off has an end: a person who does nothing else reads what would help.</summary>
internal static class SnoozeBudget
{
    /// <summary>A duration that is asked for twice ends later by the time between the two: a double click is one snooze.</summary>
    private static readonly TimeSpan Same = TimeSpan.FromMinutes(1);

    /// <summary>What moves a reminder to no later instant costs nothing, and neither does the same snooze again.</summary>
    public static bool Costs(Scene scene, DateTimeOffset until) =>
        scene.Context.Reminders is not { } reminders || !(IsCovered(until, reminders.SnoozedUntil) || IsCovered(until, reminders.NextAt));

    private static bool IsCovered(DateTimeOffset until, DateTimeOffset? already) => until - already < Same;

    /// <returns>Null: it may be postponed once more.</returns>
    public static RichText? Refusal(Scene scene)
    {
        var budget = scene.Context.Policy.SnoozeBudget;
        if (scene.Context.Reminders is not { } reminders || reminders.Snoozes < budget)
        {
            return null;
        }

        var next = reminders.NextAt is { } at && at > scene.At ? $" The next reminder stays at {Instants.Tell(at, scene.Context.Zone)}." : "";
        var used = budget == 0
            ? "Reminders of this report cannot be snoozed."
            : $"You have snoozed reminders of this report {Counted.Of(budget, "time")} since anything was recorded, which is the limit.";
        return RichText.Of(
            $"{used}{next} What helps: record something (`next` asks for the smallest step, and “I could not find out” counts), hand over while you are out "
                + $"(`away until {scene.Context.Today.AddDays(7):yyyy-MM-dd}, ask NAME`), or pause openly with `remind off`.");
    }

    /// <summary>" That was snooze 2 of 5 …" where somebody counts.</summary>
    public static string Tell(Scene scene) => scene.Context.Reminders is { } reminders
        ? $" That is snooze {reminders.Snoozes + 1} of {scene.Context.Policy.SnoozeBudget} until something is recorded."
        : "";
}
