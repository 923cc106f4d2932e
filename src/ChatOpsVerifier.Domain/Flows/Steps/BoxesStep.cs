using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Which of these did you do? None is preselected; what is not marked stays unknown and is asked next.</summary>
internal sealed class BoxesStep(Position.Boxes at) : DraftStep(at.Draft)
{
    public override RichText Where(Scene scene) => $"{Name(scene)}, the boxes it settles";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        var checks = Checks(scene);
        builder.Title(Draft.IsFollowUp
            ? $"{Name(scene)}: {Counted.Of(Open(scene), "box")} still open"
            : $"{Name(scene)}: {Question().ToLowerInvariant()}");
        builder.Line(Draft.IsFollowUp
            ? RichText
                .Plain("Does ")
                .Strong(Phrases.Answer(Draft.Outcome, Draft.Value))
                .Then($" with {Phrases.And(Draft.EvidenceIds)} settle these, too? Mark what you did.")
            : RichText
                .Plain("You said: ")
                .Strong(Phrases.Answer(Draft.Outcome, Draft.Value))
                .Then($". Evidence: {Phrases.And(Draft.EvidenceIds)}. Mark only what you really did."));
        builder.Form(ActionIds.MarkBoxes, "Mark these", Inputs(scene, checks));
        if (Draft.IsFollowUp)
        {
            builder.Choice(ActionIds.OtherAnswer, "They need another answer").Command("skip", "Later");
        }
        else
        {
            builder.Choice(ActionIds.NoBoxes, "None of these").Command("back", "Back");
        }

        if (Open(scene) > checks.Length)
        {
            builder.Small($"{Open(scene) - checks.Length:N0} more come after these.");
        }

        builder.Small(checks.Any(c => c.Condition is not null)
            ? RichText.Of($"Or type the numbers: `1, 2`, `all`, or `1, 2; n/a 3` where a condition did not arise.")
            : RichText.Of($"Or type the numbers: `1, 2` or `all`."));
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.MarkBoxes:
                var known = Checks(scene).Select(c => c.Id).ToList();
                Marked(
                    scene,
                    Draft with { Deployment = Field(pressed, FieldNames.Deployment) ?? Draft.Deployment },
                    new BoxSelections.Selection(
                        [.. FieldValues(pressed, FieldNames.Boxes).Where(known.Contains).Distinct()],
                        [.. FieldValues(pressed, FieldNames.NotArisen).Where(known.Contains).Distinct()]));
                return true;
            case ActionIds.NoBoxes:
                None(scene);
                return true;
            case ActionIds.OtherAnswer:
                scene.Retire("They need another answer.");
                scene.Go(new Position.Value(new Draft(Draft.RequirementId, Draft.CheckIds)));
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        if (SetDetail(scene, said))
        {
            return;
        }

        if (said.Files.IsDefaultOrEmpty && BoxSelections.Read(said.Text, Checks(scene)) is { } selection)
        {
            if (selection.Boxes.IsEmpty && selection.NotArisen.IsEmpty)
            {
                None(scene);
            }
            else
            {
                Marked(scene, Draft, selection);
            }

            return;
        }

        if (!AddEvidence(scene, said))
        {
            scene.Ask(new MessageBuilder()
                .Tone(MessageTone.Warning)
                .Line($"I could not read “{Shorten.To(said.Text.Trim(), 60)}” as a choice of boxes. Say their numbers, `all` or `none`."));
        }
    }

    public override Position? Back(Scene scene) => new Position.Proof(Draft);

    private static void Marked(Scene scene, Draft draft, BoxSelections.Selection selection)
    {
        var both = selection.Boxes.Intersect(selection.NotArisen).ToList();
        if (selection.Boxes.IsEmpty && selection.NotArisen.IsEmpty)
        {
            scene.Ask(new MessageBuilder()
                .Tone(MessageTone.Warning)
                .Line("No box was marked. Mark what you did, or choose “None of these”: I tick nothing by myself."));
            return;
        }

        if (both.Count > 0)
        {
            var handles = both.Select(id => scene.Assessment.Checks[id].Check.Handle).ToList();
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line($"{Phrases.And(handles)} cannot be both done and not needed. Choose one."));
            return;
        }

        var count = selection.Boxes.Length + selection.NotArisen.Length;
        scene.Retire($"You marked {count} of {draft.CheckIds.Length}.");
        scene.Go(new Position.Summary(draft with { Marked = selection.Boxes, NotArisen = selection.NotArisen }));
    }

    private void None(Scene scene)
    {
        scene.Retire("None of these.");
        scene.Note(
            $"Then nothing is settled here. {Phrases.And(Draft.EvidenceIds)} {Counted.Verb(Draft.EvidenceIds.Length, "is", "are")} kept, and {Name(scene)} "
                + $"comes back later.");
        Parking.Park(scene, [Draft.RequirementId]);
        scene.Go(Agenda.Home(scene));
    }

    private int Open(Scene scene) => Draft.Supersede ? Draft.CheckIds.Length : Agenda.OpenChecks(scene.Assessment, Requirement(scene)).Length;

    private string Question() => Draft.Outcome switch
    {
        Outcome.NotAvailable => "Which of these does that answer?",
        Outcome.Refuted => "Which of these are not true?",
        _ => "Which of these did you do?",
    };

    private IEnumerable<Input> Inputs(Scene scene, ImmutableArray<Check> checks)
    {
        yield return new Input(
            FieldNames.Boxes,
            InputKind.MultiChoice,
            Draft.IsFollowUp ? Question() : "Boxes",
            Options: [.. checks.Select(c => new InputOption(c.Id, Shorten.To(c.Text, 150)))]);
        var conditional = checks.Where(c => c.Condition is not null).ToList();
        if (conditional.Count > 0 && Draft.Outcome != Outcome.Refuted)
        {
            yield return new Input(
                FieldNames.NotArisen,
                InputKind.MultiChoice,
                "Not needed: its condition did not arise",
                Options: [.. conditional.Select(c => new InputOption(c.Id, Shorten.To(c.Text, 150)))]);
        }

        if (AsksDeployment(scene))
        {
            yield return DeploymentInput(scene);
        }
    }
}
