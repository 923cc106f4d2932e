using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class LeftCommand : FlowCommand
{
    private const int MostShown = 15;

    public override string Word => "left";

    public override IReadOnlyList<string> Aliases => ["what's left", "what is left", "whats left"];

    public override RichText Help => RichText.Of($"or `what's left`: what is still open, in the order in which I ask for it");

    public override FlowAccess Access => FlowAccess.Reader;

    public override bool TakesColon => false;

    public override void Run(Scene scene, string argument)
    {
        var now = scene.Assessment;
        var open = Agenda.Open(now).Select(o => o.Requirement).DistinctBy(r => r.Id).OrderBy(r => scene.State.Parked.Contains(r.Id)).ToList();
        var builder = new MessageBuilder();
        if (open.Count == 0)
        {
            builder.Line(now.Verdict.IsPass ? "Nothing is left: the report is PASS." : "Every check has an answer.");
        }
        else
        {
            builder.Title($"{Counted.Of(open.Sum(r => Agenda.OpenChecks(now, r).Length), "check")} left in {Counted.Of(open.Count, "requirement")}")
                .ListSome([.. open.Select(r => RichText.Plain(Line(scene, r)))], MostShown)
                .Progress(now.Counts);
        }

        if (now.Counts.Checks - now.Counts.Settled - open.Sum(r => Agenda.OpenChecks(now, r).Length) is > 0 and var others && open.Count > 0)
        {
            builder.Line($"{others:N0} more {Counted.Verb(others, "follows", "follow")} from these answers.");
        }

        if (now.State.OpenConflicts.Count > 0)
        {
            builder.Line(RichText.Of($"{Counted.Of(now.State.OpenConflicts.Count, "conflict")} to settle: say `conflicts`."));
        }

        if (LintLines.Blocking(now) is { IsEmpty: false } errors)
        {
            builder.Line(RichText.Of($"{Counted.Of(errors.Length, "error")} in the report itself: say `lint`."));
        }

        scene.Note(builder.Small(Stray.WhereWeAre(scene)));
    }

    private static string Line(Scene scene, Reports.Requirement requirement) =>
        $"{Phrases.Name(requirement)}: {Counted.Of(Agenda.OpenChecks(scene.Assessment, requirement).Length, "check")}"
            + $"{(scene.State.Parked.Contains(requirement.Id) ? ", postponed" : "")}";
}
