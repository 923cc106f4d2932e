using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Times;
using ChatOpsVerifier.Domain.Reminders;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class SnoozeCommand : FlowCommand
{
    public override string Word => "snooze";

    public override RichText Help => RichText.Of($"no reminder before: `snooze 2h`, `snooze tomorrow`, `snooze monday`");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool Accepts(string argument) => argument.Length <= 60 && argument.Count(char.IsWhiteSpace) < 7;

    public override void Run(Scene scene, string argument)
    {
        var (now, policy) = (scene.At, scene.Context.Policy);
        if (argument.Length == 0)
        {
            scene.Note($"Until when? {InstantRequests.Accepted}");
        }
        else if (InstantRequests.Read(argument, now, policy) is not { } until)
        {
            scene.Note(InstantRequests.Objection(argument, now, policy));
        }
        else if (SnoozeBudget.Costs(scene, until) is var costs && costs && SnoozeBudget.Refusal(scene) is { } refusal)
        {
            scene.Note(refusal);
        }
        else
        {
            scene.Want(new FlowEffect.Snooze(until, costs));
            var comes = ReminderCalendar.Move(policy, until) is { } at && at != until
                ? $" Then the reminder goes out at {Instants.Tell(at, policy.Zone)}, since {ReminderCalendar.WhyNot(policy, until)}."
                : "";
            var counted = costs ? SnoozeBudget.Tell(scene) : "";
            scene.Note($"Snoozed until {Instants.Tell(until, policy.Zone)}.{comes} You can go on at any time; waiting settles nothing.{counted}");
        }
    }
}
