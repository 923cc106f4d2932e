using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Times;

/// <summary>Reads what somebody asks for about how long to wait without a reply: first reminder, interval, back-off and cap of one report.</summary>
internal static partial class WaitRequests
{
    public static readonly RichText Accepted =
        RichText.Of($"`remind first 2h`, `remind interval 1 day`, `remind backoff 2` and `remind at most 7 days` set the waits.");

    private static readonly RichText SpanAccepted = RichText.Of($"from 5 minutes to 90 days, such as `30 minutes`, `4h` or `2 days`");
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public static IEnumerable<PolicyRequests.Kind> Kinds { get; } =
    [
        new(PolicyField.FirstAfter, First, "The first reminder of this report is as configured again.", ReadFirst),
        new(PolicyField.Interval, Interval, "The interval of this report is as configured again.", ReadInterval),
        new(PolicyField.BackOff, BackOff, "The back-off of this report is as configured again.", ReadBackOff),
        new(PolicyField.Cap, Cap, "The longest wait of this report is as configured again.", ReadCap),
    ];

    private static PolicyRequests.Reading ReadFirst(string words, FlowContext context) =>
        Span(words, "remind first 2h", out var problem) is not { } span
            ? new(null, problem)
            : Change(PolicyField.FirstAfter, new() { FirstAfter = span }, context, after =>
                $"The first reminder of this report goes out after {Durations.Of(span)} without a reply.{Next(after, context)}", "remind first");

    private static PolicyRequests.Reading ReadInterval(string words, FlowContext context)
    {
        if (Span(words, "remind interval 1 day", out var problem) is not { } span)
        {
            return new(null, problem);
        }

        var cap = context.Policy.Cap;
        return span > cap
            ? new(
                null,
                $"“{Shorten.To(words, 60)}” is longer than the longest wait, which is {Durations.Of(cap)}. I accept an interval up to that; `remind at most "
                    + $"{Durations.Of(span)}` lets waits be longer.")
            : Change(PolicyField.Interval, new() { Interval = span }, context, Waits, "remind interval");
    }

    private static PolicyRequests.Reading ReadBackOff(string words, FlowContext context)
    {
        var factor = PolicyRequests.IsOff(words) ? 1
            : double.TryParse(words, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 10 ? number
            : (double?)null;
        return factor is not { } backOff
            ? new(
                null,
                $"{PolicyRequests.NotRead(words, "Which back-off?", "a back-off")} I accept a number from 1 to 10: each further wait is that many times "
                    + $"longer, as in `remind backoff 2`. `remind backoff off` keeps all waits alike.")
            : Change(PolicyField.BackOff, new() { BackOff = backOff }, context, Waits, "remind backoff");
    }

    private static PolicyRequests.Reading ReadCap(string words, FlowContext context)
    {
        if (Span(words, "remind at most 7 days", out var problem) is not { } span)
        {
            return new(null, problem);
        }

        var interval = context.Policy.Interval;
        return span < interval
            ? new(
                null,
                $"“{Shorten.To(words, 60)}” is shorter than the interval, which is {Durations.Of(interval)}. I accept that or more; `remind interval "
                    + $"{Durations.Of(span)}` makes the interval shorter.")
            : Change(PolicyField.Cap, new() { Cap = span }, context, Waits, "remind at most");
    }

    private static PolicyRequests.Reading Change(PolicyField field, PolicyLayer value, FlowContext context, Func<ReminderPolicy, string> say, string command)
    {
        var gaveWay = context.Policy.Rhythm is { } rhythm ? $" The rhythm ({RhythmRequests.Tell(rhythm)}) no longer applies." : "";
        return new(new(field, value), $"{say(value.Over(context.Policy))}{gaveWay} `{command} as configured` resets it.");
    }

    /// <summary>What growing waits come to is clearer in numbers.</summary>
    private static string Waits(ReminderPolicy after)
    {
        var waits = Enumerable.Range(1, 5).Select(sent => ReminderSchedule.Wait(after, sent)).ToList();
        return waits.Distinct().Count() == 1
            ? $"Further reminders of this report go out {RhythmRequests.Tell(waits[0])} without a reply."
            : $"Further reminders of this report go out after {Phrases.And([.. waits.Select(Durations.About)])} without a reply, "
                + $"{(waits[^1] == after.Cap ? "and so on" : $"and so on up to {Durations.Of(after.Cap)}")}.";
    }

    private static string Next(ReminderPolicy after, FlowContext context) =>
        ReminderSchedule.NextDue(
            after, new ReminderHistory(context.Now, 0, null, context.Reminders?.SnoozedUntil, IsPaused: false, IsPass: false), context.Now) is { } due
            ? $" Without a reply from now on, that is {Instants.Tell(due, after.Zone)}."
            : "";

    private static TimeSpan? Span(string words, string example, out RichText problem)
    {
        problem = "";
        if (InstantRequests.Span(words) is not { } span)
        {
            problem = RichText.Of($"{PolicyRequests.NotRead(words, "How long?", "a duration")} I accept one {SpanAccepted}: for instance `{example}`.");
            return null;
        }

        if (span >= Shortest && span <= Longest)
        {
            return span;
        }

        problem = RichText.Of($"“{Shorten.To(words, 60)}” is {(span < Shortest ? "too short" : "too long")}. I accept a duration {SpanAccepted}.");
        return null;
    }

    [GeneratedRegex(@"^first(?:\s+reminder)?(?:\s+|$)(?:after\s+)?(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"^(?:interval|between)(?:\s+|$)(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Interval();

    [GeneratedRegex(@"^back[\s-]?off(?:\s+|$)(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex BackOff();

    [GeneratedRegex(@"^(?:at\s+most|cap)(?:\s+|$)(?:every\s+)?(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Cap();
}
