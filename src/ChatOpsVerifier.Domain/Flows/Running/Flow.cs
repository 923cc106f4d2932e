using ChatOpsVerifier.Domain.Flows.Commands;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Running;

/// <summary>The conversation as data: a state and one turn in, the next state and everything that follows from it out.</summary>
public static class Flow
{
    private static readonly Repertoire Repertoire = new(StepBook.Of, CommandList.Book);

    public static FlowResult Step(FlowState state, FlowInput input, FlowContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(context);
        var reading = FlowReading.Of(state, input);
        var isPermitted = context.MayAnswer || reading.Access != FlowAccess.Operator;
        return Take(state, reading, context, isPermitted) with { IsRefused = !isPermitted };
    }

    private static FlowResult Take(FlowState state, FlowReading reading, FlowContext context, bool isPermitted)
    {
        var input = reading.Input;
        var scene = new Scene(state, context, Repertoire) { Message = input.Message, NotKept = input.NotKept };
        var moved = Ground.Check(scene);
        Refusals.Tell(scene, input.Refused);
        var isReading = isPermitted ? Do(scene, reading, moved) : Stray.NotYours(scene);
        if (scene.State.Prompt is null
            && !isReading
            && input is not (FlowInput.ReminderDue or FlowInput.ReminderReplaced or FlowInput.MessageChanged)
            && scene.State.Counter > 0)
        {
            scene.Ask();
        }

        if (moved && state.Prompt is not null && scene.State.Prompt?.Key == state.Prompt.Key)
        {
            // The old question is still on the screen: the person who answers it next has to learn that it is gone, too.
            scene.State = scene.State with { Position = state.Position };
        }

        if (!context.Assessment.Verdict.IsPass && scene.Assessment.Verdict.IsPass)
        {
            scene.Want(new FlowEffect.SendReport());
        }

        return scene.Result;
    }

    /// <returns>True: it was only read; nothing is asked because of it.</returns>
    private static bool Do(Scene scene, FlowReading reading, bool moved)
    {
        switch (reading.Input)
        {
            case FlowInput.Opened:
                Open(scene, moved);
                return false;
            case FlowInput.Said { HasPack: true } pack when !scene.Context.MayAnswer || string.IsNullOrWhiteSpace(pack.Text):
                return true;
            case FlowInput.Pressed pressed:
                return Press(scene, pressed, moved);
            case FlowInput.Said said:
                return Hear(scene, said with { Text = Shorten.Whole(said.Text) }, reading, moved);
            case FlowInput.Attached attached:
                Attaching.Attach(scene, attached);
                return false;
            case FlowInput.SecretFound found:
                SecretStep.Enter(scene, found, moved);
                return false;
            case FlowInput.Cleared cleared:
                Clearing.Clear(scene, cleared, moved);
                return false;
            case FlowInput.NotCleared not:
                scene.Note(new MessageBuilder().Tone(MessageTone.Warning).Line(not.Why).Small(Stray.WhereWeAre(scene)));
                return false;
            case FlowInput.ReminderDue due:
                Reminder.Say(scene, due);
                return false;
            case FlowInput.ReminderReplaced:
                Reminder.Replace(scene);
                return false;
            case FlowInput.MessageChanged changed:
                MessageNews.Tell(scene, changed);
                return true;
            case FlowInput.WorkedElsewhere elsewhere:
                if (moved)
                {
                    scene.Follow(elsewhere.Outcome);
                }

                return true;
            default:
                throw new InvalidOperationException($"An input of the kind {reading.Input.GetType().Name} is unknown.");
        }
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

    private static bool Press(Scene scene, FlowInput.Pressed pressed, bool moved)
    {
        var command = CommandList.Book.FromAction(pressed.ActionId);
        if (command is { IsReading: true })
        {
            command.Run(scene, pressed.Value);
            return true;
        }

        if (scene.State.Prompt is not { } prompt || prompt.Key != pressed.PromptId)
        {
            Stray.OldButton(scene, pressed);
        }
        else if (moved && prompt.Elsewhere is not null && command is NextCommand)
        {
            scene.Ask();
        }
        else if (moved)
        {
            Stray.GroundMoved(scene, pressed);
        }
        else if (command is not null)
        {
            command.Run(scene, pressed.Value);
        }
        else if (!scene.StepOf(scene.State.Position).Press(scene, pressed))
        {
            Stray.OldButton(scene, pressed);
        }

        return false;
    }

    private static bool Hear(Scene scene, FlowInput.Said said, FlowReading reading, bool moved)
    {
        var text = said.Text.Trim();
        var isGone = moved && scene.State.Prompt is not null;
        if (said.Files.IsDefaultOrEmpty)
        {
            if (text.Length == 0)
            {
                if (said.Refused.IsDefaultOrEmpty)
                {
                    scene.Note($"That message was empty. {Stray.WhereWeAre(scene)}");
                }

                return false;
            }

            if (!moved && reading.Label is { } pressed)
            {
                return Press(scene, pressed, moved);
            }

            if (reading.Line is LineReading.Command line
                && CommandList.Book.Find(line.Word) is { } command
                && !(isGone && command.IsAboutTheQuestion(line.Argument)))
            {
                command.Run(scene, line.Argument);
                return command.IsReading;
            }
        }

        if (isGone)
        {
            Stray.GroundMoved(scene, said, reading.Line is null or LineReading.Answer);
        }
        else if (!Aside.Hear(scene, said, reading.Line))
        {
            scene.StepOf(scene.State.Position).Hear(scene, said);
        }

        return false;
    }
}
