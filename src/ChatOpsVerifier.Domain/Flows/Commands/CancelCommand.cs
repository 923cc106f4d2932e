using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>Leaves what is in the making without recording it.</summary>
internal sealed class CancelCommand : FlowCommand
{
    public override string Word => "cancel";

    public override RichText Help => "drop the answer in the making; nothing of it is recorded";

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool IsAboutTheQuestion(string argument) => true;

    public override void Run(Scene scene, string argument)
    {
        var position = scene.State.Position;
        if (position is Position.CouldNotFindOut or Position.Meant)
        {
            new BackCommand().Run(scene, "");
        }
        else if (Side.Resume(position) != position && position is not Position.Stopped && scene.Context.MayAnswer)
        {
            scene.Retire("Cancelled.");
            Side.Leave(scene, Side.Resume(position));
        }
        else if (Attaching.Draft(position) is { } draft && PendingWork.BegunIn(position) is not null)
        {
            scene.Retire("Cancelled. Nothing was recorded.");
            var kept = draft.EvidenceIds.IsEmpty
                ? new MessageBuilder().Line("I dropped the answer in the making.")
                : new MessageBuilder().Line($"I dropped the answer in the making. {Phrases.And(draft.EvidenceIds)} {Stay(draft)} nothing yet.");
            scene.Go(Agenda.Home(scene), kept);
        }
        else
        {
            scene.Note(RichText.Of(
                $"There is nothing to cancel here. `skip` postpones this question, `undo` offers to withdraw your last answer. {Stray.WhereWeAre(scene)}"));
        }
    }

    private static string Stay(Draft draft) =>
        Counted.Verb(draft.EvidenceIds.Length, "stays in the ledger and backs", "stay in the ledger and back");
}
