using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>A link of the plan is corrected: which one, and what settles it really?</summary>
internal sealed class RelinkStep(Position.Relink at) : QuestionStep
{
    /// <summary>More options than this no channel shows in one list.</summary>
    private const int MostOptions = 100;

    public static void Enter(Scene scene, string? from)
    {
        var resume = Side.Resume(scene.State.Position);
        scene.Retire("You change a link.");
        scene.Go(new Position.Relink(from, resume));
    }

    public override bool IsStillValid(Scene scene) => at.From is null || PlanNodes.KindOf(scene.Assessment, at.From) is not null;

    public override RichText Where(Scene scene) => at.From is null ? "choosing a link to change" : $"the link of {PlanNodes.Name(scene.Assessment, at.From)}";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        var now = scene.Assessment;
        if (at.From is not { } from)
        {
            var nodes = PlanNodes.Correctable(now).ToList();
            builder.Title("Change a link")
                .Line("Which line of the plan is wrong?")
                .Form(
                    ActionIds.PickLink,
                    "This one",
                    new Input(
                        FieldNames.From,
                        InputKind.SingleChoice,
                        "Line of the plan",
                        Required: true,
                        Options: [.. nodes.Take(MostOptions).Select(id => new InputOption(id, Shorten.To(PlanNodes.Describe(now, id, isBrief: true), 140)))]))
                .Choice(ActionIds.Leave, "Leave the plan as it is")
                .Small(RichText.Of($"Or type it: `plan 5.1 -> finding 3`, `plan 6.1.1 -> 2.2, 2.3`, `plan criterion:5 -> none`."));
            return;
        }

        var kind = PlanNodes.KindOf(now, from)!.Value;
        var isFinding = kind == LinkKind.RequirementToFinding;
        builder.Title($"The link of {PlanNodes.Name(now, from)}")
            .Line(PlanNodes.Describe(now, from))
            .Form(
                ActionIds.SetLink,
                "Use this link",
                new Input(
                    FieldNames.To,
                    isFinding ? InputKind.SingleChoice : InputKind.MultiChoice,
                    isFinding ? "Which finding does it belong to?" : "Which answers settle it? (none: its own)",
                    Options: [.. PlanNodes
                        .Targets(now, kind, from)
                        .Take(MostOptions)
                        .Select(id => new InputOption(id, Shorten.To(PlanNodes.Name(now, id), 140)))]))
            .Command("back", "Back")
            .Choice(ActionIds.Leave, "Leave the plan as it is");
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.PickLink:
                Pick(scene, pressed.Fields.GetValueOrDefault(FieldNames.From) is { IsDefaultOrEmpty: false } chosen ? chosen[0] : "");
                return true;
            case ActionIds.SetLink when at.From is { } from:
                Correct(scene, from, pressed.Fields.GetValueOrDefault(FieldNames.To) is { IsDefault: false } to ? [.. to.Where(t => t.Length > 0)] : []);
                return true;
            case ActionIds.Leave:
                scene.Retire("The plan stays as it is.");
                Side.Leave(scene, at.Resume);
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        var text = said.Text.Trim();
        if (!said.Files.IsDefaultOrEmpty || text.Length > 300)
        {
            base.Hear(scene, said);
        }
        else if (at.From is null && PlanNodes.Find(scene.Assessment, text) is { } node)
        {
            Pick(scene, node);
        }
        else if (at.From is { } from && PlanNodes.FindTargets(scene.Assessment, PlanNodes.KindOf(scene.Assessment, from)!.Value, text) is { } targets)
        {
            Correct(scene, from, targets);
        }
        else
        {
            base.Hear(scene, said);
        }
    }

    public override Position? Back(Scene scene) => at.From is null ? at.Resume : at with { From = null };

    public void Correct(Scene scene, string from, ImmutableArray<string> to)
    {
        var kind = PlanNodes.KindOf(scene.Assessment, from)!.Value;
        var before = scene.Assessment;
        if (scene.Do(new Command.CorrectLink(kind, from, to) { By = scene.By, At = scene.At }) is { } refusal)
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line(refusal));
            return;
        }

        scene.Retire("Link corrected.");
        var builder = new MessageBuilder().Tone(MessageTone.Good).Line($"Noted: {PlanNodes.Describe(scene.Assessment, from)}");
        if (before.Counts.Settled != scene.Assessment.Counts.Settled)
        {
            builder.Line($"Settled checks: {before.Counts.Settled:N0} before, {scene.Assessment.Counts.Settled:N0} now.");
        }

        scene.Note(builder);
        Side.Leave(scene, at.Resume);
    }

    private void Pick(Scene scene, string node)
    {
        if (PlanNodes.KindOf(scene.Assessment, node) is null)
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line("Choose a line of the plan first."));
            return;
        }

        scene.Retire($"{PlanNodes.Name(scene.Assessment, node)}.");
        scene.Go(at with { From = node });
    }
}
