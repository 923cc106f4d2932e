using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>The sender answers for what looked like a secret: the ledger says so first, then the original is taken as if nothing had been found.</summary>
internal static class Clearing
{
    /// <param name="isGone">What is asked here has changed meanwhile.</param>
    public static void Clear(Scene scene, FlowInput.Cleared cleared, bool isGone)
    {
        if (scene.Do(new Command.ClearSecrets(cleared.Texts) { By = scene.By, At = scene.At }) is { } refusal)
        {
            scene.Note(new MessageBuilder().Tone(MessageTone.Warning).Line(refusal).Small(Stray.WhereWeAre(scene)));
            return;
        }

        (scene.Message, scene.NotKept) = (cleared.Input.Message, cleared.Input.NotKept);
        if (scene.State.Position is Position.Secret at && at.HoldId == cleared.HoldId)
        {
            SecretStep.Go(scene, at, SecretStep.HeldOf(cleared.Input, at.Held.ActionId), "Not a secret: it is used as you sent it.");
            return;
        }

        switch (cleared.Input)
        {
            case FlowInput.Attached attached:
                Attaching.Attach(scene, attached);
                break;
            case FlowInput.Said said when isGone && scene.State.Prompt is not null:
                Stray.GroundMoved(scene, said);
                break;
            case FlowInput.Said said:
                scene.StepOf(scene.State.Position).Hear(scene, said);
                break;
            default:
                // A form whose question is over.
                var action = SecretStep.HeldOf(cleared.Input, action: null);
                Stray.Hear(scene, new FlowInput.Said(action.Text, action.Sha256, action.Files));
                break;
        }
    }
}
