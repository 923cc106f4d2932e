using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class RemindCommand : FlowCommand
{
    private const int MostForeseen = 20;

    public override string Word => "remind";

    public override IReadOnlyList<string> Aliases => ["remind me", "reminders", "reminder"];

    public override RichText Help =>
        RichText.Of($"once: `remind monday`; always: `remind daily at 9`, `remind working hours 9-17`; `remind off`, `remind on`, `remind simulate`");

    public override FlowAccess Access => FlowAccess.Operator;

    // "Reminders go out at 9 every day" is an answer.
    public override bool Accepts(string phrase, string argument) =>
        Accepts(argument) && (argument.Length == 0 || phrase is not ("reminders" or "reminder"));

    public override bool Accepts(string argument) => argument.Length <= 60 && argument.Count(char.IsWhiteSpace) < 7;

    public override void Run(Scene scene, string argument)
    {
        if (SimulateRequests.AreMeant(argument))
        {
            Simulate(scene, argument);
            return;
        }

        switch (argument.ToLowerInvariant())
        {
            case "":
                scene.Note(Policy(scene));
                return;
            case "off" or "pause" or "never" or "stop":
                scene.Want(new FlowEffect.PauseReminders());
                scene.Note(RichText.Of($"Reminders are paused until you say `remind on`. What is open stays open."));
                return;
            case "on" or "resume" or "again":
                scene.Want(new FlowEffect.ResumeReminders());
                scene.Note("Reminders are on again.");
                return;
            case "as configured" or "default" or "usual" or "as usual":
                scene.Want(new FlowEffect.RemindAsConfigured());
                scene.Note(
                    RichText.Of(
                        $"Reminders of this report follow the configured rhythm again. Your hours, days and zone stay as they are: "
                            + $"for instance `quiet as configured` resets those."));
                return;
            default:
                Read(scene, argument);
                return;
        }
    }

    private static void Simulate(Scene scene, string argument)
    {
        if (SimulateRequests.Days(argument) is null)
        {
            scene.Note(
                RichText.Of(
                    $"I could not read the days in “{Shorten.To(argument, 60)}”. "
                        + $"Say `remind simulate`, or with a whole number from 1 to {SimulateRequests.MostDays}: `remind simulate 90`."));
            return;
        }

        if (scene.Context.Forecast is not { } forecast)
        {
            scene.Note(RichText.Of($"I could not calculate the upcoming reminders. Say `remind simulate` again."));
            return;
        }

        scene.Note(new MessageBuilder()
            .Title(
                $"{(forecast.Lines.IsEmpty ? "No reminder" : Counted.Of(forecast.Lines.Length, "reminder"))} in the next "
                    + $"{(forecast.Days == 1 ? "day" : Counted.Of(forecast.Days, "day"))}, if nobody answers")
            .ListSome([.. forecast.Lines.Select(RichText.Plain)], MostForeseen)
            .List(forecast.WhyNotNow.Select(RichText.Plain))
            .Small(RichText.Of($"This is a preview; nothing is sent. Further ahead: `remind simulate 90`.")));
    }

    public static string Describe(Scene scene, ReminderView reminders) => NextReminderNotice.Describe(reminders, scene.Context.Policy, scene.At);

    /// <summary>The policy in force, each part with who said so, and how to say otherwise.</summary>
    private static MessageBuilder Policy(Scene scene)
    {
        var (context, builder) = (scene.Context, new MessageBuilder().Title("Your reminders of this report"));
        if (context.Reminders is { } reminders)
        {
            builder.Line(Describe(scene, reminders));
        }

        return builder
            .List(PolicyPart.Of(context.Policy, context.PolicySources, scene.At).Select(p =>
                RichText.Plain($"{p.Label}: ").Strong(p.InForce).Then(p.Origin is { } origin ? $" ({origin})" : "")))
            .Line($"For another time: {InstantRequests.Accepted} {RhythmRequests.Accepted} {WaitRequests.Accepted}")
            .Line(
                RichText.Of(
                    $"`remind working hours 9-17`, `remind working days mon-fri`, `quiet 22-7`, `time zone Europe/Vienna` and `due 2026-12-15` say when I may. "
                        + $"`remind off` pauses, `remind on` goes on."));
    }

    private static void Read(Scene scene, string argument)
    {
        var (now, policy) = (scene.At, scene.Context.Policy);
        if (PolicyRequests.Read(argument, scene.Context) is { } reading)
        {
            CalendarCommand.Do(scene, reading);
        }
        else if (RhythmRequests.Read(argument, now, policy) is { } rhythm)
        {
            scene.Want(new FlowEffect.RemindEvery(rhythm.Rhythm, rhythm.First));
            scene.Note(
                $"From now on I remind you of this report {RhythmRequests.Tell(rhythm.Rhythm)} until you reply; "
                    + $"first at {Instants.Tell(rhythm.First, policy.Zone)}.{Moved(policy, rhythm.Rhythm)} `remind as configured` "
                    + $"goes back to the usual rhythm.");
        }
        else if (RhythmRequests.IsMeant(argument))
        {
            scene.Note($"I could not read “{Shorten.To(argument, 60)}” as a rhythm. {RhythmRequests.Accepted}");
        }
        else if (InstantRequests.Read(argument, now, policy) is not { } at)
        {
            scene.Note(InstantRequests.Objection(argument, now, policy));
        }
        else
        {
            Once(scene, at);
        }
    }

    private static void Once(Scene scene, DateTimeOffset at)
    {
        var policy = scene.Context.Policy;
        var putsOff = scene.Context.Reminders?.NextAt is { } next && at > next;
        if (putsOff && SnoozeBudget.Refusal(scene) is { } refusal)
        {
            scene.Note(refusal);
            return;
        }

        scene.Want(new FlowEffect.RemindAt(at, putsOff));
        var comes = ReminderCalendar.NextNotQuiet(policy, at) ?? at;
        var why = comes != at ? $", since {ReminderCalendar.WhyNot(policy, at)}"
            : ReminderCalendar.WhyNot(policy, at) is { } though ? $", as you ask, though {though}"
            : "";
        scene.Note(
            $"I remind you at {Instants.Tell(comes, policy.Zone)}{why}. After that the report's own rhythm goes on."
                + $"{(putsOff ? SnoozeBudget.Tell(scene) : "")}");
    }

    /// <summary>An hour that the calendar never allows is worth a word: the reminder comes at another one.</summary>
    private static string Moved(ReminderPolicy policy, Rhythm rhythm) =>
        rhythm is Rhythm.ByDays { At: var at } && (!policy.WorkingHours.Contains(at) || policy.QuietHours?.Contains(at) == true)
            ? $" {at:HH\\:mm} is outside the hours in which I may ({PolicyDescription.Hours(policy)}), so it goes out when they begin."
            : "";
}
