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
        var deed = found.Redacted is { } cleaned
            ? DeedOf(cleaned, cleaned is FlowInput.Pressed live && live.PromptId == scene.State.Prompt?.Key ? live.ActionId : null)
            : new HeldDeed(null, found.RedactedText, found.RedactedSha256, HeldDeed.NoFields, []);
        deed = found.Redacted is FlowInput.Pressed ? deed with { Text = found.RedactedText, Sha256 = found.RedactedSha256 } : deed;
        deed = deed with { Message = scene.Message, NotKept = scene.NotKept };
        scene.Retire("Asked again once this is clear.");
        var resume = scene.State.Position is Position.Secret ? Side.Resume(scene.State.Position) : scene.State.Position;
        scene.Go(new Position.Secret(deed, found.Kinds, resume, found.StaysInChat) { IsAdrift = isGone, Places = found.Places, HoldId = found.HoldId });
    }

    /// <param name="action">The action of a form whose question is still open; null: its text and files are taken by themselves.</param>
    public static HeldDeed DeedOf(FlowInput input, string? action) => input switch
    {
        FlowInput.Pressed pressed when action is not null => new HeldDeed(action, TextOf(pressed), null, pressed.Fields, pressed.Files),
        FlowInput.Pressed pressed => new HeldDeed(null, TextOf(pressed), TextOf(pressed) is { Length: > 0 } text ? Intake.DigestOf(text) : null, HeldDeed.NoFields, pressed.Files),
        FlowInput.Said said => new HeldDeed(null, said.Text, said.Sha256, HeldDeed.NoFields, said.Files),
        FlowInput.Attached attached => new HeldDeed(null, attached.Text, attached.Sha256, HeldDeed.NoFields, attached.Files) { Attachment = new(attached.RequirementId, attached.Origin) },
        _ => throw new InvalidOperationException($"An input of the kind {input.GetType().Name} holds no text of a person."),
    } with { Message = input.Message, NotKept = input.NotKept };

    private static string TextOf(FlowInput.Pressed pressed) =>
        (pressed.Fields.GetValueOrDefault(FieldNames.Evidence) is { IsDefaultOrEmpty: false } given ? given : pressed.Fields.Values.FirstOrDefault(v => !v.IsDefaultOrEmpty)) is { IsDefaultOrEmpty: false } texts ? texts[0] : "";

    public override RichText Where(Scene scene) => "a text that contained a secret; use its redacted form or discard it";

    public override void Ask(Speech speech, Scene scene)
    {
        speech
            .Tone(MessageTone.Bad)
            .Title("That contained a secret")
            .Line($"It looks like: {string.Join(", ", at.Kinds.Take(5))}. Nothing was stored. Without it, your text reads:")
            .Quote(at.Deed.Text);
        if (!at.Places.IsDefaultOrEmpty)
        {
            speech.Line("It was found here:").ListSome([.. at.Places.Select(p => RichText.Plain($"{p.Kind}: {SecretWords.Tell(p)}"))], MostPlaces);
        }

        speech.Primary(ActionIds.UseRedacted, "Use the redacted text").Choice(ActionIds.DiscardSecret, "Discard");
        if (at.HoldId is { } held)
        {
            speech.Choice(ActionIds.NotASecret, SecretWords.Button, held);
        }

        speech.Small(at.StaysInChat
            ? "It is still visible in this chat, and I cannot delete your message: delete it and rotate the secret."
            : "This chat's record shows your message without it, too. It was already sent, though: if it is in use, rotate it.");
        if (at.HoldId is not null)
        {
            speech.Small(SecretWords.HowToClear);
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

    private void Use(Scene scene) => Go(scene, at, at.Deed, "The redacted text is used.");

    /// <summary>Does what waited, where it was to be done.</summary>
    /// <param name="deed">As it was held, or as it was sent.</param>
    public static void Go(Scene scene, Position.Secret at, HeldDeed deed, string outcome)
    {
        scene.Retire(outcome);
        var isGone = at.IsAdrift || !scene.StepOf(at.Resume).IsStanding(scene);
        scene.State = scene.State with { Position = isGone ? Agenda.Home(scene) : at.Resume };
        (scene.Message, scene.NotKept) = (deed.Message, deed.NotKept);
        if (deed.Attachment is { } attachment)
        {
            Attaching.Attach(scene, new FlowInput.Attached(attachment.RequirementId, deed.Text, deed.Sha256, deed.Files, attachment.Origin));
            return;
        }

        if (isGone)
        {
            Stray.GroundMoved(scene, new FlowInput.Said(deed.Text, deed.Sha256, deed.Files));
            return;
        }

        if (deed.ActionId is { } action)
        {
            if (!scene.StepOf(at.Resume).Press(scene, new FlowInput.Pressed("", action, "", deed.Fields, deed.Files)))
            {
                scene.Ask();
            }

            return;
        }

        scene.StepOf(at.Resume).Hear(scene, new FlowInput.Said(deed.Text, deed.Sha256, deed.Files));
    }
}
