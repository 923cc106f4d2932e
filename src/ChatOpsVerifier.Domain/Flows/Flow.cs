using ChatOpsVerifier.Domain.Flows.Commands;
using ChatOpsVerifier.Domain.Flows.Steps;

namespace ChatOpsVerifier.Domain.Flows;

/// <summary>The conversation as data: a state and one deed in, the next state and everything that follows from it out.</summary>
public static class Flow
{
    public static FlowResult Step(FlowState state, FlowInput input, FlowContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(context);
        var scene = new Scene(state, context);
        var moved = Ground.Check(scene);
        Refusals.Tell(scene, input.Refused);
        switch (input)
        {
            case not FlowInput.ReminderDue when !context.MayAnswer && FlowPermissions.Of(scene.State, input) == FlowAccess.Operator:
                Stray.NotYours(scene);
                break;
            case FlowInput.Opened:
                Open(scene, moved);
                break;
            case FlowInput.Pressed pressed:
                Press(scene, pressed);
                break;
            case FlowInput.Said said:
                Hear(scene, said, moved);
                break;
            case FlowInput.Attached attached:
                Attaching.Attach(scene, attached);
                break;
            case FlowInput.SecretFound found:
                SecretStep.Enter(scene, found);
                break;
            case FlowInput.ReminderDue due:
                Reminder.Say(scene, due);
                break;
        }

        if (scene.State.Prompt is null && input is not FlowInput.ReminderDue && scene.State.Counter > 0)
        {
            scene.Ask();
        }

        if (!context.Assessment.Verdict.IsPass && scene.Assessment.Verdict.IsPass)
        {
            scene.Want(new FlowEffect.SendReport());
        }

        return scene.Result;
    }

    private static void Open(Scene scene, bool moved)
    {
        if (scene.State.Prompt is null || moved)
        {
            scene.Ask();
        }
        else
        {
            scene.Refresh();
        }
    }

    private static void Press(Scene scene, FlowInput.Pressed pressed)
    {
        var command = CommandWords.FromAction(pressed.ActionId);
        if (command is { IsReading: true })
        {
            command.Run(scene, pressed.Value);
            return;
        }

        if (scene.State.Prompt is not { } prompt || prompt.Key != pressed.PromptId)
        {
            Stray.OldButton(scene, pressed);
            return;
        }

        if (command is not null)
        {
            command.Run(scene, pressed.Value);
        }
        else if (!Steps.Step.Of(scene.State.Position).Press(scene, pressed))
        {
            Stray.OldButton(scene, pressed);
        }
    }

    private static void Hear(Scene scene, FlowInput.Said said, bool moved)
    {
        var text = said.Text.Trim();
        if (said.Files.IsDefaultOrEmpty)
        {
            if (text.Length == 0)
            {
                if (said.Refused.IsDefaultOrEmpty)
                {
                    scene.Note("That message was empty. " + Stray.WhereWeAre(scene));
                }

                return;
            }

            if (!moved && Labels.Match(scene.State.Prompt, text) is { } pressed)
            {
                Press(scene, pressed);
                return;
            }

            if (CommandWords.Parse(text) is { } words)
            {
                words.Command.Run(scene, words.Argument);
                return;
            }
        }

        if (moved && scene.State.Prompt is not null)
        {
            Stray.GroundMoved(scene, said);
            return;
        }

        Steps.Step.Of(scene.State.Position).Hear(scene, said);
    }
}
