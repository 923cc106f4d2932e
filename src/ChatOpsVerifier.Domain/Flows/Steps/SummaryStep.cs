using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Everything once more, in one look. Only "Confirm" settles anything.</summary>
internal sealed class SummaryStep(Position.Summary at) : DraftStep(at.Draft)
{
    public override bool IsBrief => false;

    public override RichText Where(Scene scene) => $"{Name(scene)}, your confirmation";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        var evidence = Draft.EvidenceIds.Select(id => Intake.LabelOf(scene, id));
        builder.Title($"{Name(scene)}: is this right?")
            .Facts(
                ("Answer", Phrases.Answer(Draft.Outcome, Draft.Value)),
                ("Evidence", string.Join("; ", evidence)),
                ("Seen on", Intake.SeenOn(scene, Draft).ToString("yyyy-MM-dd")),
                ("Deployment", Draft.Deployment ?? (AsksDeployment(scene) ? "not said" : "")));
        Boxes(builder, scene, Outcome(), Draft.Marked);
        Boxes(builder, scene, "Not needed, the condition did not arise", Draft.NotArisen);
        var open = Draft.CheckIds.Length - Draft.Marked.Length - Draft.NotArisen.Length;
        if (open > 0)
        {
            builder.Small($"{Counted.Of(open, "box stays", "boxes stay")} open and {Counted.Verb(open, "is", "are")} asked next.");
        }

        if (Draft.Supersede)
        {
            builder.Small("This replaces the current answer; the earlier one stays in the ledger.");
        }

        builder.Primary(ActionIds.Confirm, "Confirm")
            .Choice(ActionIds.ChangeValue, "Change the answer")
            .Choice(ActionIds.ChangeEvidence, "Change the evidence");
        if (Draft.CheckIds.Length > 1)
        {
            builder.Choice(ActionIds.ChangeBoxes, "Change the boxes");
        }
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.Confirm:
                Settling.Confirm(scene, Draft);
                return true;
            case ActionIds.ChangeValue:
                Change(scene, "the answer", new Position.Value(Draft.WithoutAnswer()));
                return true;
            case ActionIds.ChangeEvidence:
                Change(scene, "the evidence", new Position.Proof(Draft with { EvidenceIds = [], EvidenceText = "" }));
                return true;
            case ActionIds.ChangeBoxes:
                Change(scene, "the boxes", new Position.Boxes(Draft with { Marked = [], NotArisen = [] }));
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        var words = said.Text.Trim().TrimEnd('.', '!').ToLowerInvariant();
        var action = words switch
        {
            _ when !said.Files.IsDefaultOrEmpty => null,
            "confirm" or "confirmed" or "yes" or "y" or "ok" or "okay" or "right" or "that is right" => ActionIds.Confirm,
            "change" or "no" or "change answer" or "change the answer" => ActionIds.ChangeValue,
            "change evidence" or "change the evidence" => ActionIds.ChangeEvidence,
            "change boxes" or "change the boxes" => ActionIds.ChangeBoxes,
            _ => null,
        };
        if (action is not null)
        {
            Press(scene, Labels.Press("", action));
        }
        else if (!SetDetail(scene, said) && !AddEvidence(scene, said))
        {
            Stray.Unknown(scene, said.Text.Trim());
        }
    }

    public override Position? Back(Scene scene) =>
        Draft.CheckIds.Length > 1 ? new Position.Boxes(Draft with { Marked = [], NotArisen = [] }) : new Position.Proof(Draft with { Marked = [] });

    private static void Change(Scene scene, string what, Position position)
    {
        scene.Retire($"You change {what}.");
        scene.Go(position);
    }

    private string Outcome() => Draft.Outcome switch
    {
        Outcomes.Outcome.NotAvailable => "Not available",
        Outcomes.Outcome.Refuted => "Not so",
        _ => "Verified",
    };

    private static void Boxes(MessageBuilder builder, Scene scene, string label, IReadOnlyCollection<string> ids)
    {
        if (ids.Count > 0)
        {
            builder.Line(RichText.Plain("").Strong(label).Then(":"))
                .List(ids.Select(id => scene.Assessment.Checks[id].Check).Select(c => RichText.Plain($"{c.Text} (line {c.Line})")));
        }
    }
}
