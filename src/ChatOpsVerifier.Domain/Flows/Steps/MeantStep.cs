using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>The words could be the answer or something to the bot. Which? Nothing of them was used yet.</summary>
internal sealed class MeantStep(Position.Meant at) : QuestionStep
{
    private static readonly string[] Yes = ["yes", "y", "yep", "yeah", "use it", "ja", "oui", "sí", "si", "sì", "sim", "tak", "да", "はい", "是", "是的"];

    private static readonly string[] No = ["no", "n", "nope", "nein", "non", "não", "nee", "nie", "нет", "いいえ", "不", "不是"];

    /// <param name="isNewAnswer">They replace the answer that was given before; else they are what the present question asks for.</param>
    public static void Enter(Scene scene, FlowInput.Said said, bool isNewAnswer)
    {
        scene.Retire("Asked again once this is clear.");
        scene.Go(new Position.Meant(SecretStep.HeldOf(said with { Files = [] }, action: null), isNewAnswer, scene.State.Position));
    }

    public override bool IsStillValid(Scene scene) => scene.StepOf(at.Resume).IsStillValid(scene);

    public override string? Ground(Scene scene) => scene.StepOf(at.Resume).Ground(scene);

    public override RichText Where(Scene scene) => $"what you meant by “{Shorten.To(at.Held.Text.Trim(), 60)}”";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        builder.Title(at.IsNewAnswer ? "Is that your answer now?" : $"Is that {What()}?").Line($"You wrote: “{Shorten.To(at.Held.Text.Trim(), 300)}”");
        if (at.IsNewAnswer && Attaching.Draft(at.Resume) is { } draft)
        {
            builder.Line(RichText.Plain("Until now your answer is: ").Strong(Phrases.Answer(draft.Outcome, draft.Value)).Then("."));
        }
        else if (!at.IsNewAnswer)
        {
            builder.Line("It could be a question or a command, so I did not use it.");
        }

        builder.Choice(ActionIds.UseAsMeant, $"Use it as {What()}").Choice(ActionIds.Leave, "Do not use it");
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.UseAsMeant:
                Use(scene);
                return true;
            case ActionIds.Leave:
                scene.Retire("Not used.");
                Side.Leave(scene, at.Resume);
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        var words = said.Text.Trim().TrimEnd('.', '!').ToLowerInvariant();
        if (said.Files.IsDefaultOrEmpty && Yes.Contains(words))
        {
            Use(scene);
            return;
        }

        if (said.Files.IsDefaultOrEmpty && No.Contains(words))
        {
            Press(scene, Labels.Press("", ActionIds.Leave));
            return;
        }

        // A person who goes on with the question means these words and not the ones before.
        scene.Retire("Not used.");
        scene.State = scene.State with { Position = at.Resume };
        scene.StepOf(at.Resume).Hear(scene, said);
    }

    public override Position? Back(Scene scene) => at.Resume;

    private void Use(Scene scene)
    {
        scene.Retire($"Used as {What()}.");
        (scene.Message, scene.NotKept) = (at.Held.Message, at.Held.NotKept);
        var resume = at.IsNewAnswer && Attaching.Draft(at.Resume) is { } draft ? new Position.Value(draft.WithoutAnswer()) : at.Resume;
        scene.State = scene.State with { Position = resume };
        scene.StepOf(resume).Hear(scene, new FlowInput.Said(at.Held.Text, at.Held.Sha256, []));
        if (scene.State.Prompt is null)
        {
            scene.Ask();
        }
    }

    private string What() => at.IsNewAnswer ? "the answer" : at.Resume switch
    {
        Position.Proof or Position.Boxes or Position.Summary => "evidence",
        Position.CouldNotFindOut => "the note",
        Position.Reopen or Position.Dispute or Position.LintError or Position.Review => "the reason",
        _ => "the answer",
    };
}
