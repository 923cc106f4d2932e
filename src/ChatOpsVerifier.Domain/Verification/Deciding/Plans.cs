using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>What settles what: confirmed or corrected by the operator.</summary>
internal static class Plans
{
    public static Decision Confirm(VerificationState state) =>
        state.IsPlanConfirmed ? Ruling.Nothing : Ruling.That(new VerificationEvent.PlanConfirmed());

    public static Decision Decide(Command.CorrectLink c, VerificationState state, ReportIndex index, LinkPlan plan)
    {
        if (From(c, index) is not { } from)
        {
            return Ruling.Refuse("unknown-node", $"There is no {FromWord(c.Kind)} \"{c.From}\" in this report.");
        }

        if (c.Kind == LinkKind.RequirementToFinding && c.To.Length > 1)
        {
            return Ruling.Refuse("too-many-targets", $"A requirement belongs to one finding; {c.To.Length} were named.");
        }

        var to = ImmutableArray.CreateBuilder<string>();
        foreach (var name in c.To.Distinct())
        {
            if (To(c.Kind, name, index) is not { } target)
            {
                return Ruling.Refuse("unknown-node", $"There is no {ToWord(c.Kind)} \"{name}\" in this report.");
            }

            to.Add(target);
        }

        var correction = new VerificationEvent.LinkCorrected(c.Kind, from, to.ToImmutable());
        if (EffectivePlan.Of(plan, state.Corrections).Find(c.Kind, from) is { } present && present.To.SequenceEqual(correction.To))
        {
            return Ruling.Nothing;
        }

        return c.Kind == LinkKind.CheckToSource && LinkCycle.Find(correction, state, index, plan) is { } cycle
            ? Ruling.Refuse("link-cycle", $"{index.Names([from])} would settle itself, by way of {cycle}. A check can only follow from others.")
            : Ruling.That(correction);
    }

    private static string? From(Command.CorrectLink c, ReportIndex index) => c.Kind switch
    {
        LinkKind.RequirementToFinding => index.Requirement(c.From)?.Id,
        LinkKind.CheckToSource => index.Check(c.From)?.Id,
        _ => index.Statement(c.From)?.Id,
    };

    private static string? To(LinkKind kind, string name, ReportIndex index) => kind == LinkKind.RequirementToFinding
        ? name == Finding.OtherId ? name : index.Finding(name)?.Id
        : index.Requirement(name)?.Id ?? index.Check(name)?.Id;

    private static string FromWord(LinkKind kind) => kind switch
    {
        LinkKind.RequirementToFinding => "requirement",
        LinkKind.CheckToSource => "check",
        _ => "statement",
    };

    private static string ToWord(LinkKind kind) => kind == LinkKind.RequirementToFinding ? "finding" : "requirement or check";
}
