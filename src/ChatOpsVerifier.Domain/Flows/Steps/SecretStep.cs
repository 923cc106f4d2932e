using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>What was sent held a secret. Nothing of it was stored; go on without it?</summary>
internal sealed class SecretStep(Position.Secret at) : QuestionStep
{
    private const int MostPlaces = 5;

    /// <param name="isGone">What it answered is gone.</param>
    public static void Enter(Scene scene, FlowInput.SecretFound found, bool isGone)
    {
        var action = found.Redacted is { } cleaned
            ? HeldOf(cleaned, cleaned is FlowInput.Pressed live && live.PromptId == scene.State.Prompt?.Key ? live.ActionId : null)
            : new HeldInput(null, found.RedactedText, found.RedactedSha256, HeldInput.NoFields, []);
        action = found.Redacted is FlowInput.Pressed ? action with { Text = found.RedactedText, Sha256 = found.RedactedSha256 } : action;
        action = action with { Message = scene.Message, NotKept = scene.NotKept };
        scene.Retire("Asked again once this is clear.");
        var resume = scene.State.Position is Position.Secret ? Side.Resume(scene.State.Position) : scene.State.Position;
        scene.Go(new Position.Secret(action, found.Kinds, resume, found.StaysInChat) { IsAdrift = isGone, Places = found.Places, HoldId = found.HoldId });
    }

    /// <param name="action">The action of a form whose question is still open; null: its text and files are taken by themselves.</param>
    public static HeldInput HeldOf(FlowInput input, string? action) => input switch
    {
        FlowInput.Pressed pressed when action is not null => new HeldInput(action, TextOf(pressed), null, pressed.Fields, pressed.Files),
        FlowInput.Pressed pressed =>
            new HeldInput(null, TextOf(pressed), TextOf(pressed) is { Length: > 0 } text ? Intake.DigestOf(text) : null, HeldInput.NoFields, pressed.Files),
        FlowInput.Said said => new HeldInput(null, said.Text, said.Sha256, HeldInput.NoFields, said.Files),
        FlowInput.Attached attached =>
            new HeldInput(
                null, attached.Text, attached.Sha256, HeldInput.NoFields, attached.Files) { Attachment = new(attached.RequirementId, attached.Origin) },
        _ => throw new InvalidOperationException($"An input of the kind {input.GetType().Name} holds no text of a person."),
    } with { Message = input.Message, NotKept = input.NotKept };

    private static string TextOf(FlowInput.Pressed pressed) =>
        (pressed.Fields.GetValueOrDefault(FieldNames.Evidence) is { IsDefaultOrEmpty: false } given
            ? given
            : pressed.Fields.Values.FirstOrDefault(v => !v.IsDefaultOrEmpty)) is { IsDefaultOrEmpty: false } texts ? texts[0] : "";

    public override RichText Where(Scene scene) => "a text that contained a secret; use its redacted form or discard it";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        builder
            .Tone(MessageTone.Bad)
            .Title("That contained a secret")
            .Line($"It looks like: {string.Join(", ", at.Kinds.Take(5))}. Nothing was stored. Without it, your text reads:")
            .Quote(at.Held.Text);
        if (!at.Places.IsDefaultOrEmpty)
        {
            builder.Line("It was found here:").ListSome([.. at.Places.Select(p => RichText.Plain($"{p.Kind}: {SecretNotices.Tell(p)}"))], MostPlaces);
        }

        builder.Primary(ActionIds.UseRedacted, "Use the redacted text").Choice(ActionIds.DiscardSecret, "Discard");
        if (at.HoldId is { } held)
        {
            builder.Choice(ActionIds.NotASecret, SecretNotices.Button, held);
        }

        builder.Small(at.StaysInChat
            ? "It is still visible in this chat, and I cannot delete your message: delete it and rotate the secret."
            : "This chat's record shows your message without it, too. It was already sent, though: if it is in use, rotate it.");
        if (at.HoldId is not null)
        {
            builder.Small(SecretNotices.HowToClear);
        }
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.UseRedacted:
                Use(scene);
                return true;
            case ActionIds.DiscardSecret:
                scene.Retire("Discarded.");
                Side.Leave(scene, at.Resume);
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        switch (said.Text.Trim().TrimEnd('.', '!').ToLowerInvariant())
        {
            case "use it" or "use" or "yes" or "use redacted" or "redacted" when said.Files.IsDefaultOrEmpty:
                Use(scene);
                break;
            case "no" or "drop it" or "delete" when said.Files.IsDefaultOrEmpty:
                Press(scene, Labels.Press("", ActionIds.DiscardSecret));
                break;
            default:
                base.Hear(scene, said);
                break;
        }
    }

    public override Position? Back(Scene scene) => at.Resume;

    private void Use(Scene scene) => Go(scene, at, at.Held, "The redacted text is used.");

    /// <summary>Does what waited, where it was to be done.</summary>
    /// <param name="held">As it was held, or as it was sent.</param>
    public static void Go(Scene scene, Position.Secret at, HeldInput held, string outcome)
    {
        scene.Retire(outcome);
        var isGone = at.IsAdrift || !scene.StepOf(at.Resume).IsStillValid(scene);
        scene.State = scene.State with { Position = isGone ? Agenda.Home(scene) : at.Resume };
        (scene.Message, scene.NotKept) = (held.Message, held.NotKept);
        if (held.Attachment is { } attachment)
        {
            Attaching.Attach(scene, new FlowInput.Attached(attachment.RequirementId, held.Text, held.Sha256, held.Files, attachment.Origin));
            return;
        }

        if (isGone)
        {
            Stray.GroundMoved(scene, new FlowInput.Said(held.Text, held.Sha256, held.Files));
            return;
        }

        if (held.ActionId is { } pressed)
        {
            if (!scene.StepOf(at.Resume).Press(scene, new FlowInput.Pressed("", pressed, "", held.Fields, held.Files)))
            {
                scene.Ask();
            }

            return;
        }

        scene.StepOf(at.Resume).Hear(scene, new FlowInput.Said(held.Text, held.Sha256, held.Files));
    }
}
