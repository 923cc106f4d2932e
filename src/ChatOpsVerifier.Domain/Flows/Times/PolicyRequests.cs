using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>Reads what somebody asks for about when they may be reminded: hours, days, zone, due date.</summary>
internal static partial class PolicyRequests
{
    public static readonly RichText QuietAccepted = RichText.Of($"Say for instance `quiet 22-7`, `quiet 21:30-7:00`, `quiet off` or `quiet as configured`.");
    public static readonly RichText HoursAccepted =
        RichText.Of(
            $"Say for instance `remind working hours 9-17`, `remind working hours 8:30-16:00`, `remind working hours off` or `remind working hours as "
                + $"configured`.");
    public static readonly RichText DaysAccepted =
        RichText.Of(
            $"Say for instance `remind working days mon-fri`, `remind working days mon, tue, thu`, `remind working days all` or `remind working days as "
                + $"configured`.");
    public static readonly RichText ZoneAccepted =
        RichText.Of($"Say a place of the IANA list, for instance `time zone Europe/Vienna`, or `time zone as configured`.");
    public static readonly RichText DueAccepted = RichText.Of($"Say for instance `due 2026-12-15`, `due friday`, `due off` or `due as configured`.");

    /// <summary>What the words ask for, said back; or why they cannot be done.</summary>
    /// <param name="Change">Null: nothing is done.</param>
    public sealed record Reading(FlowEffect.ChangePolicy? Change, RichText Said)
    {
        public Reading(FlowEffect.ChangePolicy? change, Wording said)
            : this(change, RichText.Of(said))
        {
        }
    }

    /// <returns>Null: the words are about none of this.</returns>
    public static Reading? Read(string text, FlowContext context)
    {
        var words = Spaces().Replace(text.Trim().ToLowerInvariant().TrimEnd('.'), " ");
        foreach (var kind in Kinds)
        {
            if (kind.Pattern().Match(words) is { Success: true } match)
            {
                var asked = match.Groups[1].Value.Trim();
                return IsConfigured(asked) ? new(new(kind.Field, new()), kind.AsConfigured) : kind.Read(asked, context);
            }
        }

        return null;
    }

    /// <summary>One part of a policy that can be asked for.</summary>
    /// <param name="Pattern">Its first group holds what is asked for.</param>
    /// <param name="AsConfigured">What is said where the configured value is asked for again.</param>
    /// <param name="Read">Reads any other value.</param>
    public sealed record Kind(PolicyField Field, Func<Regex> Pattern, string AsConfigured, Func<string, FlowContext, Reading> Read);

    private static IEnumerable<Kind> Kinds { get; } =
    [
        new(PolicyField.QuietHours, Quiet, "Your quiet hours are as configured again.", ReadQuiet),
        new(PolicyField.WorkingHours, WorkingHours, "Your working hours are as configured again.", ReadHours),
        new(PolicyField.WorkingDays, WorkingDays, "Your working days are as configured again.", ReadDays),
        new(PolicyField.Zone, Zone, "Your time zone is as configured again.", ReadZone),
        new(PolicyField.Due, Due, "The due date of this report is as configured again.", ReadDue),
        .. WaitRequests.Kinds,
    ];

    private static Reading ReadQuiet(string words, FlowContext context)
    {
        if (IsOff(words))
        {
            return new(new(PolicyField.QuietHours, new() { QuietHours = DayHours.WholeDay }), "You have no quiet hours now.");
        }

        return ClockTimes.Hours(words, out var problem) is not { } hours ? Refuse(words, "hours", problem, QuietAccepted)
            : hours.IsWholeDay ? new(null, RichText.Of($"Quiet hours that last all day would block every reminder. `remind off` pauses reminders."))
            : Check(
                new(PolicyField.QuietHours, new() { QuietHours = hours }),
                context,
                policy =>
                    $"No reminder goes out from {hours.From:HH\\:mm} to {hours.To:HH\\:mm}{Here(policy)}, whatever was requested; reminders due in these hours "
                        + "go out when they end.");
    }

    private static Reading ReadHours(string words, FlowContext context)
    {
        if (IsOff(words))
        {
            return new(
                new(PolicyField.WorkingHours, new() { WorkingHours = DayHours.WholeDay }), "I remind you at any hour of the day now, except in quiet hours.");
        }

        return ClockTimes.Hours(words, out var problem) is not { } hours ? Refuse(words, "hours", problem, HoursAccepted)
            : Check(
                new(PolicyField.WorkingHours, new() { WorkingHours = hours }),
                context,
                policy =>
                    RichText.Of(
                        $"My reminders go out between {hours.From:HH\\:mm} and {End(hours)}{Here(policy)}. A time that you name with `remind` still holds."));
    }

    private static Reading ReadDays(string words, FlowContext context) =>
        (IsOff(words) ? Weekdays.All : ClockTimes.Days(words)) is not { } days ? Refuse(words, "days", "", DaysAccepted)
        : Check(
            new(PolicyField.WorkingDays, new() { WorkingDays = days }),
            context,
            policy => $"My reminders go out on these days: {ClockTimes.Tell(days)}{(policy.Holidays.Count > 0 ? ", holidays excepted" : "")}{Here(policy)}.");

    private static Reading ReadZone(string words, FlowContext context)
    {
        if (TimeZones.Find(words.Replace(' ', '_')) is not { } zone)
        {
            var near = TimeZones.Like(words);
            var meant = near.Length == 0
                ? ZoneAccepted
                : near.Skip(1).Aggregate(RichText.Of($"Did you mean `time zone {near[0]}`"), (all, next) => all.Then($" or `time zone {next}`")).Then("?");
            return new(null, $"There is no time zone “{Shorten.To(words, 60)}”. {meant}");
        }

        return new(
            new(PolicyField.Zone, new() { Zone = zone.Id }),
            $"Your time zone is {zone.Id} now, for all reports: there it is {Instants.Tell(context.Now, zone)}.");
    }

    private static Reading ReadDue(string words, FlowContext context)
    {
        var policy = context.Policy;
        if (IsOff(words))
        {
            return new(new(PolicyField.Due, new() { Due = new DueDate(null) }), "This report has no due date now.");
        }

        if (InstantRequests.Day(words, context.Now, policy) is not { } day)
        {
            return new(null, $"I could not read “{Shorten.To(words, 60)}” as a day. {DueAccepted}");
        }

        if (day < context.Today || day > context.Today.AddYears(5))
        {
            return new(
                null,
                $"{Instants.Day(day)} is {(day < context.Today ? "past" : "more than five years ahead")}: today is {Instants.Day(context.Today)}. "
                    + $"{DueAccepted}");
        }

        var left = day.DayNumber - context.Today.DayNumber;
        var how = policy.Rhythm is { } rhythm
            ? $"I remind you {RhythmRequests.Tell(rhythm)}, as before."
            : "As it approaches, the time between two reminders shrinks to a quarter of what is left.";
        return new(
            new(PolicyField.Due, new() { Due = new DueDate(day) }),
            $"This report is due by the end of {Instants.Day(day)} ({policy.Zone.Id}), {(left == 0 ? "today" : $"in {Counted.Of(left, "day")}")}, for everyone "
                + $"who works on it. {how}");
    }

    /// <summary>Hours that leave nothing would block reminders for good, and nobody would know why.</summary>
    private static Reading Check(FlowEffect.ChangePolicy change, FlowContext context, Func<ReminderPolicy, RichText> say)
    {
        var after = change.Value.Over(context.Policy);
        return ReminderCalendar.IsPossible(after)
            ? new(change, say(after))
            : new(null, $"That would leave no time for a reminder: working hours {after.WorkingHours}, quiet hours {after.QuietHours}. Nothing was changed.");
    }

    private static Reading Refuse(string words, string what, string problem, RichText accepted) =>
        new(null, $"{(problem.Length > 0 ? problem : NotRead(words, $"Which {what}?", what))} {accepted}");

    /// <param name="ask">What is said where there was nothing to read.</param>
    public static string NotRead(string words, string ask, string what) => words.Length == 0 ? ask : $"I could not read “{Shorten.To(words, 60)}” as {what}.";

    private static string Here(ReminderPolicy policy) => $" ({policy.Zone.Id}), for all reports";

    private static string End(DayHours hours) => hours.To == TimeOnly.MinValue ? "24:00" : hours.To.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static bool IsOff(string words) => words is "off" or "none" or "no";

    private static bool IsConfigured(string words) => words is "as configured" or "default" or "as usual";

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:quiet(?:\s+hours?)?)(?:\s+|$)(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Quiet();

    [GeneratedRegex(@"^(?:(?:working|work|office)\s+hours?)(?:\s+|$)(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex WorkingHours();

    [GeneratedRegex(@"^(?:(?:working|work)\s*days?)(?:\s+|$)(?!(?:at\s+)?[0-9])(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex WorkingDays();

    [GeneratedRegex(@"^(?:time\s*zone)(?:\s+|$)(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Zone();

    [GeneratedRegex(@"^due(?:\s+|$)(?:on\s+|by\s+)?(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Due();
}
