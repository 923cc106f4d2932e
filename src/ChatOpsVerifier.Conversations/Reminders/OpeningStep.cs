using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Conversations.Reminders;

/// <summary>What a reminder begins with. Pure.</summary>
/// <param name="WhyAnother">Why it is not the smallest step; null: it is.</param>
internal sealed record OpeningStep(string Slug, WorkItem Item, string? WhyAnother)
{
    /// <summary>The smallest step of all reports; after every so many reminders without an answer, the one behind it.</summary>
    /// <param name="work">By report.</param>
    /// <param name="unanswered">Reminders since the person did something.</param>
    /// <param name="after">At least 1.</param>
    /// <returns>Null: there is nothing to do.</returns>
    public static OpeningStep? Pick(IEnumerable<(string Slug, ImmutableArray<WorkItem> Items)> work, int unanswered, int after)
    {
        var steps = work.SelectMany(w => w.Items.Select((item, order) => (w.Slug, Item: item, Order: order)))
            .OrderBy(s => !s.Item.IsBegun).ThenBy(s => s.Item.Open).ThenBy(s => s.Order).ThenBy(s => s.Slug, StringComparer.Ordinal)
            .ToList();
        if (steps.Count == 0)
        {
            return null;
        }

        var turns = unanswered / after;
        var (slug, step, _) = steps[turns % steps.Count];
        var before = steps[Math.Max(0, turns - 1) % steps.Count].Item;
        var isAnother = turns > 0 && steps.Count > 1;
        return new(
            slug,
            step,
            isAnother
                ? $"{Counted.Of(after, "reminder")} that began with {before.Name} got no reply, so another step comes first this time: {step.Name}."
                : null);
    }
}
