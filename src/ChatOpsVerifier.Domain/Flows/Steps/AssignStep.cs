using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>A paste out of the blue is kept already; which check does it back?</summary>
internal sealed class AssignStep(Position.Assign at) : QuestionStep
{
    private const int MostOffered = 6;

    public static void Enter(Scene scene, Intake.Taken taken)
    {
        var resume = Side.Resume(scene.State.Position);
        var waiting = scene.State.Position is Position.Assign already ? already.EvidenceIds : [];
        var all = waiting.Union(taken.Ids).ToImmutableArray();
        if (!Agenda.Open(scene.Assessment).Any())
        {
            scene.Note($"Kept as {Phrases.And(all)}. No open requirement could use it; say `reopen` to use it for a current answer.");
            return;
        }

        scene.Retire("First: what you just sent.");
        scene.Go(new Position.Assign(all, resume));
    }

    public override RichText Where(Scene scene) => $"which requirement {Phrases.And(at.EvidenceIds)} backs";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        builder.Title($"Kept as {Phrases.And(at.EvidenceIds)}").Line("Which one does it support? Choose, or type its number.");
        foreach (var requirement in Offered(scene))
        {
            builder.Choice(ActionIds.AssignTo, Phrases.Name(requirement), requirement.Id);
        }

        builder.Choice(ActionIds.KeepForLater, "Keep it for later").Small("It settles nothing by itself; the answer is asked next.");
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.AssignTo when Agenda.Requirement(scene.Assessment, pressed.Value) is { } requirement:
                Assign(scene, requirement);
                return true;
            case ActionIds.KeepForLater:
                scene.Retire($"Kept for later as {Phrases.And(at.EvidenceIds)}.");
                Side.Leave(scene, at.Resume);
                return true;
            default:
                return false;
        }
    }

    public override void Hear(Scene scene, FlowInput.Said said)
    {
        if (said.Files.IsDefaultOrEmpty && Agenda.RequirementByHandle(scene.Assessment, said.Text) is { } requirement)
        {
            Assign(scene, requirement);
            return;
        }

        base.Hear(scene, said);
    }

    public override Position? Back(Scene scene) => at.Resume;

    /// <summary>Asks the requirement's question with the evidence at hand.</summary>
    /// <returns>False: it follows from other answers by the link plan, and has none of its own.</returns>
    public static bool TryAssign(Scene scene, Requirement requirement, ImmutableArray<string> evidenceIds, string outcome)
    {
        var now = scene.Assessment;
        var current = Agenda.CurrentAnswers(now, requirement);
        var open = Agenda.OpenChecks(now, requirement);
        var direct = requirement.Checks.Where(c => Agenda.IsDirect(now, c)).Select(c => c.Id).ToImmutableArray();
        if (direct.IsEmpty)
        {
            return false;
        }

        scene.Retire(outcome);
        var draft = open.IsEmpty
            ? Agenda.Correction(now, requirement.Id, direct)
            : new Draft(requirement.Id, open);
        var texts = scene.State.Shelf.Where(k => evidenceIds.Contains(k.Id)).Select(k => k.Text);
        draft = draft with { EvidenceIds = evidenceIds, EvidenceText = Shorten.To(string.Join("\n", texts), Draft.MostEvidenceText) };
        var preface = open.IsEmpty && current.Length > 0
            ? new MessageBuilder().Line(
                $"{Phrases.Name(requirement)} has an answer already: {string.Join("; ", current.Select(a => Phrases.Answer(a.Outcome, a.Value)))}. A new one "
                    + $"replaces it once you confirm.")
            : null;
        scene.Go(new Position.Value(draft), preface);
        return true;
    }

    private void Assign(Scene scene, Requirement requirement)
    {
        if (!TryAssign(scene, requirement, at.EvidenceIds, $"It backs {Phrases.Name(requirement)}."))
        {
            scene.Ask(new MessageBuilder()
                .Tone(MessageTone.Warning)
                .Line($"{Phrases.Name(requirement)} follows from other answers by the link plan; choose the one that it follows from."));
        }
    }

    private IEnumerable<Requirement> Offered(Scene scene)
    {
        var open = Agenda.Open(scene.Assessment).Select(o => o.Requirement).ToList();
        var present = at.Resume is Position.Intro intro ? intro.FindingId : null;
        var first = open.Where(r => present is null || scene.Assessment.Plan.FindingOf(r.Id) == present);
        return first.Concat(open).Distinct().Take(MostOffered);
    }
}
