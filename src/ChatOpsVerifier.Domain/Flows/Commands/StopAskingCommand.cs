using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>Pauses the reminders of the person, and says what that does not change.</summary>
internal sealed class StopAskingCommand : FlowCommand
{
    public override string Word => "stop asking";

    public override IReadOnlyList<string> Aliases => ["stop asking me"];

    public override RichText Help => RichText.Of($"no more reminders until `remind on`; it says what goes on nevertheless");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool TakesColon => false;

    public override void Run(Scene scene, string argument)
    {
        var counts = scene.Assessment.Counts;
        var open = counts.Checks - counts.Settled;
        scene.Want(new FlowEffect.PauseReminders());
        var builder = new MessageBuilder()
            .Line(
                "I stop reminding you of this report. While that is so, nobody is notified that you do not reply: "
                    + "reminders and escalation are paused together.")
            .Line(open == 0
                ? "Nothing is open in it at the moment."
                : $"{Counted.Of(open, "check")} {Counted.Verb(open, "stays", "stay")} open, the report stays {scene.Assessment.Verdict.Word}, "
                    + $"and the team's status goes on saying so.");
        if (!scene.Context.Colleagues.IsEmpty)
        {
            var others = Phrases.And([.. scene.Context.Colleagues.Select(c => c.Name)]);
            builder.Line($"{others} {Counted.Verb(scene.Context.Colleagues.Length, "is", "are")} still reminded as before.");
        }

        scene.Note(builder.Line(RichText.Of($"Say `remind on` to resume, or `snooze monday` for a pause that ends by itself. You can answer at any time.")));
    }
}
