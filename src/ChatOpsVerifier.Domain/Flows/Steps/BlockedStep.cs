using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>Everything was asked, and it is not a PASS: exactly what blocks, and what can be done about each.</summary>
internal sealed class BlockedStep : QuestionStep
{
    private const int MostOffered = 6;

    public override bool IsStillValid(
        Scene scene) => scene.Assessment.State.IsPlanConfirmed && !scene.Assessment.Verdict.IsPass && Agenda.Home(scene) is Position.Blocked;

    public override bool IsBrief => false;

    public override RichText Where(Scene scene) => "the end of the list; not PASS yet";

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        var now = scene.Assessment;
        var open = Agenda.Open(now).Select(o => o.Requirement).ToList();
        var refuted = now.Report.Requirements
            .Where(r => r.Checks.Any(c => now.Checks[c.Id] is { IsDerived: false } status
                && (status.Outcome == Outcome.Refuted || (status.InConflict && !now.State.OpenConflicts.Values.Any(x => x.CheckIds.Contains(c.Id))))))
            .ToList();
        builder.Tone(MessageTone.Warning)
            .Title("Not PASS yet")
            .Line("I have asked everything once. This is what blocks PASS:")
            .ListSome([.. ReasonLines.Grouped(now).Select(RichText.Plain)], 12)
            .Progress(now.Counts);
        foreach (var requirement in open.Take(MostOffered))
        {
            builder.Choice(ActionIds.WorkOn, $"Answer {Phrases.Name(requirement)}", requirement.Id);
        }

        foreach (var requirement in refuted.Take(MostOffered))
        {
            builder.Command("reopen", $"Reopen {requirement.Handle}", requirement.Handle);
        }

        foreach (var conflict in now.State.OpenConflicts.Keys.Order(StringComparer.Ordinal).Take(MostOffered))
        {
            builder.Command("conflicts", $"Settle {conflict}", conflict);
        }

        foreach (var issue in LintLines.Blocking(now).Take(MostOffered))
        {
            if (Unread.Of(now, issue) is { } place)
            {
                builder.Command("read", $"Decide on line {place.Line}", place.Id);
            }
            else
            {
                builder.Choice(ActionIds.AcknowledgeLint, $"Acknowledge {issue.Name}", issue.Name);
            }
        }

        if (open.Count > MostOffered)
        {
            builder.Command("next", "Go through them again");
        }
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.WorkOn when Agenda.Requirement(scene.Assessment, pressed.Value) is { } requirement:
                WorkOn(scene, requirement);
                return true;
            case ActionIds.AcknowledgeLint when LintLines.Blocking(scene.Assessment).FirstOrDefault(l => l.Name == pressed.Value) is { } issue:
                scene.Retire($"Acknowledge {issue.Name}.");
                LintErrorStep.Enter(scene, issue);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Works a requirement out of turn.</summary>
    public static void WorkOn(Scene scene, Requirement requirement)
    {
        if (Agenda.OpenChecks(scene.Assessment, requirement).IsEmpty)
        {
            ReopenStep.Enter(scene, requirement, isWithdrawal: false);
            return;
        }

        scene.Retire($"{Phrases.Name(requirement)}.");
        Parking.Unpark(scene, requirement.Id);
        scene.Go(new Position.Value(Agenda.NewDraft(scene.Assessment, requirement)));
    }
}
