using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Flows.Steps;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Flows.Commands;

internal sealed class PlanCommand : FlowCommand
{
    public override string Word => "plan";

    public override RichText Help => RichText.Of($"which answer settles what; `plan 5.1 -> finding 3` corrects it");

    public override FlowAccess Access => FlowAccess.Operator;

    public override bool Accepts(
        string argument) =>
            argument.Length == 0 || IsName(argument) || argument.Contains("->", StringComparison.Ordinal) || argument.Contains('→', StringComparison.Ordinal);

    public override void Run(Scene scene, string argument)
    {
        if (argument.Length == 0)
        {
            Show(scene);
            return;
        }

        var ends = argument.Split(["->", "→"], 2, StringSplitOptions.TrimEntries);
        if (PlanNodes.Find(scene.Assessment, ends[0]) is not { } from)
        {
            scene.Note(Named.Unknown(scene, ends[0]));
            return;
        }

        if (ends.Length == 1)
        {
            RelinkStep.Enter(scene, from);
            return;
        }

        var kind = PlanNodes.KindOf(scene.Assessment, from)!.Value;
        if (PlanNodes.FindTargets(scene.Assessment, kind, ends[1]) is not { } to)
        {
            scene.Note(kind == LinkKind.RequirementToFinding
                ? RichText.Of(
                    $"I do not know the finding “{Shorten.To(ends[1], 40)}”. "
                        + $"Findings are {Phrases.And([.. scene.Assessment.Report.Findings.Select(f => f.Handle)])}, or `none`.")
                : Named.Unknown(scene, ends[1]));
            return;
        }

        new RelinkStep(new Position.Relink(from, Side.Resume(scene.State.Position))).Correct(scene, from, to);
    }

    private static void Show(Scene scene)
    {
        var now = scene.Assessment;
        var derived = now.Report.Requirements.Where(r => r.Checks.Any(c => !Agenda.IsDirect(now, c))).ToList();
        var builder = new MessageBuilder()
            .Title("The link plan")
            .ListSome([.. now.FindingOrder.Select(id => RichText.Plain(PlanLines.LineOf(now, id)))], 12);
        if (derived.Count > 0)
        {
            builder.Line("These rows follow from other answers:")
                .ListSome(
                    [.. derived.SelectMany(r => r.Checks).Where(c => !Agenda.IsDirect(now, c)).Select(c => RichText.Plain(PlanNodes.Describe(now, c.Id)))], 20);
        }

        var statements = now.Report.Statements.Where(s => now.Plan.Find(LinkKind.StatementToSource, s.Id) is not null).ToList();
        if (statements.Count > 0)
        {
            builder.Line("These sentences of the report follow, too:")
                .ListSome([.. statements.Select(s => RichText.Plain(PlanNodes.Describe(now, s.Id)))], 20);
        }

        scene.Note(builder
            .Small(RichText.Of($"* is my guess. `plan 5.1 -> finding 3` or `plan 6.1.1 -> 2.2` corrects a link; `plan 5.1` asks."))
            .Small(Stray.WhereWeAre(scene)));
    }
}
