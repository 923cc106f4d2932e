using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>A finding: what is unknown, why it matters, how much is left.</summary>
internal sealed class IntroStep(Position.Intro at) : QuestionStep
{
    public override bool IsStillValid(Scene scene) => Agenda.OpenIn(scene.Assessment, at.FindingId).Any();

    public override RichText Where(Scene scene) => RichText.Of($"{scene.Assessment.Findings[at.FindingId].Title}; say `start` to begin");

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        var now = scene.Assessment;
        var open = Agenda.OpenIn(now, at.FindingId).ToList();
        var left = open.Sum(r => Agenda.OpenChecks(now, r).Length);
        if (Agenda.Finding(now, at.FindingId) is { } finding)
        {
            builder.Title(Phrases.Name(finding));
            Say(builder, "What is unknown", finding.Issue);
            Say(builder, "Why it matters", finding.Impact);
            builder.Links(finding.Links);
        }
        else
        {
            builder.Title(now.Findings[at.FindingId].Title).Line("These checks belong to no finding. They still have to be settled.");
        }

        builder.Line($"{Counted.Of(left, "check")} to answer in {Counted.Of(open.Count, "step")}: {Phrases.And(Names(open))}.")
            .Progress(now.Counts)
            .Primary(ActionIds.StartFinding, "Start")
            .Choice(ActionIds.LaterFinding, "Later")
            .Choice(ActionIds.ShowSteps, "Show steps", at.FindingId);
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.StartFinding:
                Start(scene);
                return true;
            case ActionIds.LaterFinding:
                Later(scene);
                return true;
            case ActionIds.ShowSteps:
                HowTo.Show(scene, at.FindingId);
                return true;
            default:
                return false;
        }
    }

    public void Start(Scene scene)
    {
        scene.Retire("Started.");
        scene.State = scene.State with { Introduced = scene.State.Introduced.Add(at.FindingId) };
        var open = Agenda.OpenIn(scene.Assessment, at.FindingId).ToList();
        var first = open.FirstOrDefault(r => !scene.State.Parked.Contains(r.Id)) ?? open[0];
        scene.Go(new Position.Value(Agenda.NewDraft(scene.Assessment, first)));
    }

    public void Later(Scene scene)
    {
        scene.Retire("Postponed. It comes back after the rest.");
        Parking.Park(scene, Agenda.OpenIn(scene.Assessment, at.FindingId).Select(r => r.Id));
        scene.Go(Agenda.Home(scene));
    }

    private static List<string> Names(List<Reports.Requirement> open) =>
        [.. open.Take(8).Select(Phrases.Name), .. open.Count > 8 ? [$"{open.Count - 8:N0} more"] : Array.Empty<string>()];

    private static void Say(MessageBuilder builder, string label, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            builder.Line(RichText.Plain("").Strong(label).Then($": {text}"));
        }
    }
}
