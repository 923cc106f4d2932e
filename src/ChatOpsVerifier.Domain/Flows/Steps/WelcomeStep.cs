using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Flows.Scenes;
using ChatOpsVerifier.Domain.Rendering;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Steps;

/// <summary>The bot speaks first: how it understood the report, holes included. Nothing fans out before the plan is used.</summary>
internal sealed class WelcomeStep : QuestionStep
{
    private const int MostLines = 12;

    /// <summary>The first message should end where its buttons are still seen; `lint` shows the rest.</summary>
    private const int MostRemarks = 2;

    private const int MostPlaces = 4;

    public override bool IsBrief => false;

    /// <summary>The plan that is shown is the one that is used.</summary>
    public override string? Ground(Scene scene) => scene.Assessment.State.IsPlanConfirmed
        ? "used"
        : Digest.Of(string.Join(
            '\n',
            scene.Assessment.Plan.Links
                .Select(l => $"{l.Kind} {l.Basis} {l.From} {string.Join(' ', l.To)}")
                .Prepend(scene.Assessment.State.SourceSha256)
                .Concat(scene.Assessment.State.Readings.Select(r => $"{r.Place} {r.As} {r.StateColumn}"))))[..16];

    public override RichText Where(
        Scene scene) =>
            scene.Assessment.State.IsPlanConfirmed
                ? RichText.Of($"the beginning; say `next` to go on")
                : RichText.Of($"the plan; choose “Use this plan and start” or say `start`");

    public override void Ask(MessageBuilder builder, Scene scene)
    {
        var now = scene.Assessment;
        builder.Title(now.Report.Title);
        if (now.State.IsPlanConfirmed)
        {
            builder.Line(
                $"Welcome back, {scene.Context.PersonName}. {Counted.Of(now.Counts.Settled, "check")} of {now.Counts.Checks:N0} settled; the verdict is "
                    + $"{now.Verdict.Word}.")
                .Progress(now.Counts)
                .Primary(ActionIds.CommandPrefix + "next", "Go on")
                .Command("status", "Status");
            return;
        }

        builder.Line(Understood(now))
            .Line("Nothing counts as proven yet. Ticks and status words in the file are claims; only your answers with evidence settle a check.");
        Plan(builder, now);
        var unread = Unread.Open(now);
        Places(builder, unread);
        Lint(builder, now);
        builder.Primary(ActionIds.UsePlan, "Use this plan and start")
            .Choice(ActionIds.ChangeLink, "Change a link");
        if (!unread.IsEmpty)
        {
            builder.Command("read", "Decide what is a check", unread[0].Id);
        }

        builder.Command("lint", "Show lint");
    }

    public override bool Press(Scene scene, FlowInput.Pressed pressed)
    {
        switch (pressed.ActionId)
        {
            case ActionIds.UsePlan:
                UsePlan(scene);
                return true;
            case ActionIds.ChangeLink:
                RelinkStep.Enter(scene, null);
                return true;
            default:
                return false;
        }
    }

    public static void UsePlan(Scene scene)
    {
        if (scene.Do(new Command.ConfirmPlan { By = scene.By, At = scene.At }) is { } refusal)
        {
            scene.Ask(new MessageBuilder().Tone(MessageTone.Warning).Line(refusal));
            return;
        }

        scene.Retire(RichText.Of($"The plan is now in use. Say `plan` at any time to see or change it."));
        scene.Go(Agenda.Home(scene));
    }

    private static string Understood(Assessment now)
    {
        var report = now.Report;
        var parts = new List<string>();
        AddRole(RequirementRole.Requirement, "requirement section");
        AddRole(RequirementRole.Checklist, "checklist");
        AddRole(RequirementRole.Group, "group");
        var criteria = report.Statements.Count(s => s.Kind == StatementKind.Criterion);
        var findings = report.Findings.All(Phrases.IsChapter)
            ? "It names no findings, so I go section by section."
            : $"It names {Counted.Of(report.Findings.Length, "finding")}{(criteria == 0 ? "" : $" and {Counted.Of(criteria, "PASS criterion")}")}.";
        var claimed = report.Checks.Count(c => c.Claimed);
        var ticked = claimed == 0 ? "" : $" {Counted.Of(claimed, "check is", "checks are")} marked done in the file, without evidence.";
        return $"I read this report as {Counted.Of(now.Counts.Checks, "check")}: {Phrases.And(parts)}. {findings}{ticked}";

        void AddRole(RequirementRole role, string name)
        {
            var sections = report.Requirements.Where(r => r.Role == role).ToList();
            if (sections.Count > 0)
            {
                parts.Add($"{sections.Sum(r => r.Checks.Length):N0} in {Counted.Of(sections.Count, name)}");
            }
        }
    }

    private static void Plan(MessageBuilder builder, Assessment now)
    {
        builder.Line(RichText.Plain("").Strong("My plan").Then(": each answer counts wherever the report repeats it."));
        builder.ListSome([.. now.FindingOrder.Select(id => RichText.Plain(PlanLines.LineOf(now, id)))], MostLines);
        var derived = now.Plan.Links.Count(l => l.Kind == LinkKind.CheckToSource && !l.To.IsEmpty);
        if (derived > 0)
        {
            builder.Small(
                $"{Counted.Of(derived, "checklist row follows", "checklist rows follow")} from your other answers, so I ask "
                    + $"{Counted.Of(now.Counts.Checks - derived, "check")}.");
        }

        if (now.Plan.Links.Any(l => l.Basis == LinkBasis.Inferred))
        {
            builder.Small("* is my guess, not stated in the report.");
        }
    }

    /// <summary>What nobody decided about: the plan offers to read it.</summary>
    private static void Places(MessageBuilder builder, ImmutableArray<UnreadPlace> unread)
    {
        if (unread.IsEmpty)
        {
            return;
        }

        builder.Line(RichText.Plain("").Strong("Not read as checks").Then(": read them, or say that nothing there is to be verified."))
            .ListSome([.. unread.Select(u => RichText.Plain(Unread.Describe(u)))], MostPlaces);
    }

    private static void Lint(MessageBuilder builder, Assessment now)
    {
        if (now.Lint.IsEmpty)
        {
            return;
        }

        var worst = now.Lint
            .Where(l => Unread.Of(now, l) is null)
            .OrderByDescending(l => l.Severity)
            .ThenByDescending(l => l.Code == "requirement-uncovered")
            .ThenBy(l => l.Line)
            .ToList();
        builder.Line(RichText.Plain("").Strong("About the report itself").Then($": {LintLines.Headline(now.Lint)}."))
            .ListSome([.. worst.Take(MostRemarks).Select(l => RichText.Plain(LintLines.LineOf(l)))], MostRemarks);
        if (worst.Count > MostRemarks)
        {
            builder.Small($"{Counted.Of(worst.Count - MostRemarks, "more remark")}: say `lint`.");
        }
    }
}
