using ChatOpsVerifier.Domain.Flows.Saying;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class SnoozeCommand : FlowCommand
{
    public override string Word => "snooze";

    public override string Help => "no reminder before: `snooze 2h`, `snooze tomorrow`, `snooze monday`";

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool Accepts(string argument) => argument.Length <= 60 && argument.Count(char.IsWhiteSpace) < 7;

    public override void Run(Scene scene, string argument)
    {
        if (argument.Length == 0)
        {
            scene.Note($"Until when? {WhenWords.Accepted}");
            return;
        }

        if (WhenWords.Read(argument, scene.At, scene.Context.Zone) is not { } until)
        {
            scene.Note($"I could not read “{Words.Short(argument, 60)}” as a time to come. {WhenWords.Accepted}");
            return;
        }

        scene.Want(new FlowEffect.Snooze(until));
        scene.Note($"Snoozed until {Words.Instant(until, scene.Context.Zone)}. You can go on at any time; nothing is settled by waiting.");
    }
}
