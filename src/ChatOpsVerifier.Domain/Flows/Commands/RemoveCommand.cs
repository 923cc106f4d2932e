using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Commands;

/// <summary>Takes a piece of evidence out of the answer in the making.</summary>
internal sealed class RemoveCommand : FlowCommand
{
    public override string Word => "remove";

    public override RichText Help => RichText.Of($"`remove E4`: it no longer backs the answer in the making");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool Accepts(string argument) =>
        argument.Length is > 1 and <= 8 && argument[0] is 'e' or 'E' && argument.Skip(1).All(char.IsAsciiDigit);

    public override void Run(Scene scene, string argument)
    {
        var id = argument.ToUpperInvariant();
        if (Attaching.Draft(scene.State.Position) is { } draft && draft.EvidenceIds.Contains(id))
        {
            scene.Retire($"You removed {id} from this answer.");
            DraftEvidence.Leave(scene, draft, id);
        }
        else if (!scene.Assessment.State.Evidence.ContainsKey(id))
        {
            scene.Note($"There is no evidence {id} in this report. {Stray.WhereWeAre(scene)}");
        }
        else
        {
            scene.Note(
                RichText.Of(
                    $"{id} is not part of an answer in the making, so there is nothing to remove it from. `discard {id}` takes out what backs no answer; "
                        + $"`redact {id}` deletes its bytes, also where an answer uses it. {Stray.WhereWeAre(scene)}"));
        }
    }
}
