using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class ChangeCommand : FlowCommand
{
    public override string Word => "change";

    public override RichText Help => RichText.Of($"`change 2.2`: give another answer, whether it is recorded or still in the making");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool IsAboutTheQuestion(string argument) => argument.Length == 0;

    // "Change log: daily" is an answer.
    public override bool TakesColon => false;

    public override bool Accepts(string argument) => IsNumberedOrNothing(argument);

    public override void Run(Scene scene, string argument)
    {
        var draft = PendingWork.BegunIn(scene.State.Position) is null ? null : Attaching.Draft(scene.State.Position);
        var requirement = argument.Length > 0 ? Agenda.RequirementByHandle(scene.Assessment, argument)
            : draft is not null ? Agenda.Requirement(scene.Assessment, draft.RequirementId)
            : null;
        if (argument.Length > 0 && requirement is null)
        {
            scene.Note(Named.Unknown(scene, argument));
        }
        else if (requirement is null)
        {
            ReopenCommand.Run(scene, "", Word, isWithdrawal: false);
        }
        else if (draft?.RequirementId == requirement.Id)
        {
            scene.Retire("You change the answer.");
            scene.Go(new Position.Value(draft.WithoutAnswer()));
        }
        else if (Agenda.CurrentAnswers(scene.Assessment, requirement).IsEmpty && !Agenda.OpenChecks(scene.Assessment, requirement).IsEmpty)
        {
            BlockedStep.WorkOn(scene, requirement);
        }
        else
        {
            ReopenStep.Correct(scene, requirement);
        }
    }
}
