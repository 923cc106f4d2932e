using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>Reads "away until 2026-12-10, ask Bob".</summary>
internal static partial class AwayRequests
{
    public static readonly RichText Accepted = RichText.Of($"Say for instance `away until 2026-12-10, ask Bob`, `away for 2 weeks` or `away off`.");

    public static PolicyRequests.Reading Read(string text, FlowContext context)
    {
        var words = text.Trim().TrimEnd('.');
        if (words.ToLowerInvariant() is "off" or "over" or "no more")
        {
            return new(new(PolicyField.Away, new()), "Welcome back. You get your reminders yourself again.");
        }

        if (Pattern().Match(words) is not { Success: true } match)
        {
            return new(null, $"Until when are you away, and who covers for you? {Accepted}");
        }

        if (InstantRequests.Read(match.Groups["when"].Value, context.Now, context.Policy) is not { } until)
        {
            return new(null, InstantRequests.Objection(match.Groups["when"].Value, context.Now, context.Policy));
        }

        return match.Groups["who"].Value is { Length: > 0 } who ? Ask(who.Trim(), until, context) : Alone(until, context);
    }

    private static PolicyRequests.Reading Ask(string who, DateTimeOffset until, FlowContext context)
    {
        var found = context.Colleagues
            .Where(c => c.Name.Equals(who, StringComparison.OrdinalIgnoreCase) || c.Id.Equals(who, StringComparison.OrdinalIgnoreCase))
            .ToList();
        found = found.Count > 0 ? found : [.. context.Colleagues.Where(c => c.Name.StartsWith(who, StringComparison.OrdinalIgnoreCase))];
        if (found is not [var colleague])
        {
            var problem = found.Count == 0
                ? $"I know no other operator called “{Shorten.To(who, 60)}”"
                : $"“{Shorten.To(who, 60)}” could be {Phrases.And([.. found.Select(f => f.Name)])}";
            return new(null, $"{problem}; {Others(context)}");
        }

        var warning = colleague.AwayUntil is { } absent ? $" {colleague.Name} is away, too, until {Instants.Tell(absent, context.Zone)}." : "";
        return new(
            new(PolicyField.Away, new() { Away = new Absence(until, colleague.Id) }),
            $"You are away until {Instants.Tell(until, context.Zone)}. Until then {colleague.Name} gets your reminders, of all reports, and you get "
                + $"none.{warning} `away off` ends it sooner.");
    }

    private static PolicyRequests.Reading Alone(DateTimeOffset until, FlowContext context) => new(
        new(PolicyField.Away, new() { Away = new Absence(until, null) }),
        $"You are away until {Instants.Tell(until, context.Zone)}. Until then nobody is reminded in your place; {Others(context)} `away off` ends it sooner.");

    private static RichText Others(FlowContext context) => context.Colleagues.IsEmpty
        ? "there is no other operator who could be asked."
        : RichText.Of($"`ask` names another operator: {string.Join(", ", context.Colleagues.Select(c => c.Name))}.");

    [GeneratedRegex(
        @"^(?<when>(?:until|till|for|to)?\s*.+?)(?:\s*,\s*|\s+)?(?:(?:and\s+)?ask\s+(?<who>.+))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
