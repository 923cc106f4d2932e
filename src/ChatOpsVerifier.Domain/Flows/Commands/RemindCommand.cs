using ChatOpsVerifier.Domain.Flows.Saying;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class RemindCommand : FlowCommand
{
    public override string Word => "remind";

    public override IReadOnlyList<string> Aliases => ["remind me", "reminders", "reminder"];

    public override string Help => "once: `remind in 5 minutes`, `remind monday`; always: `remind daily`, `remind every 2 hours`; `remind off` and `remind on`";

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool Accepts(string argument) => argument.Length <= 60 && argument.Count(char.IsWhiteSpace) < 7;

    public override void Run(Scene scene, string argument)
    {
        switch (argument.ToLowerInvariant())
        {
            case "":
                var known = scene.Context.Reminders is { } reminders ? Describe(scene, reminders) + " " : "";
                scene.Note($"{known}To choose another time: {WhenWords.Accepted} {RhythmWords.Accepted} `remind off` pauses, `remind on` goes on.");
                return;
            case "off" or "pause" or "never" or "stop":
                scene.Want(new FlowEffect.PauseReminders());
                scene.Note("Reminders are paused until you say `remind on`. Silence settles nothing: what is open stays open.");
                return;
            case "on" or "resume" or "again":
                scene.Want(new FlowEffect.ResumeReminders());
                scene.Note("Reminders are on again.");
                return;
            case "as configured" or "default" or "usual" or "as usual":
                scene.Want(new FlowEffect.RemindAsConfigured());
                scene.Note("Reminders of this report keep to the configured rhythm again.");
                return;
            default:
                break;
        }

        if (RhythmWords.Read(argument, scene.At, scene.Context.Zone) is { } rhythm)
        {
            scene.Want(new FlowEffect.RemindEvery(rhythm.Interval, rhythm.First));
            scene.Note($"From now on I remind you of this report {RhythmWords.Tell(rhythm.Interval)} while you are silent; first at {Words.Instant(rhythm.First, scene.Context.Zone)}. `remind as configured` goes back to the usual rhythm.");
            return;
        }

        if (RhythmWords.IsMeant(argument))
        {
            scene.Note($"I could not read “{Words.Short(argument, 60)}” as a rhythm. {RhythmWords.Accepted}");
            return;
        }

        if (WhenWords.Read(argument, scene.At, scene.Context.Zone) is not { } at)
        {
            scene.Note($"I could not read “{Words.Short(argument, 60)}” as a time to come. {WhenWords.Accepted}");
            return;
        }

        scene.Want(new FlowEffect.RemindAt(at));
        scene.Note($"I remind you at {Words.Instant(at, scene.Context.Zone)}. After that the report's own rhythm goes on.");
    }

    public static string Describe(Scene scene, ReminderView reminders) => ReminderWords.Describe(reminders, scene.At, scene.Context.Zone);
}
