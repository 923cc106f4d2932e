using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Flows.Saying;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Flows.Scenes;

/// <summary>What a reminder can begin with, the smallest first.</summary>
public static class PendingWork
{
    /// <summary>What was begun comes first, what was postponed last; among equals the working order decides. Never empty while it is not PASS.</summary>
    /// <param name="state">The person's conversation; null: none was begun.</param>
    public static ImmutableArray<WorkItem> Of(Assessment assessment, FlowState? state)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Verdict.IsPass)
        {
            return [];
        }

        if (!assessment.State.IsPlanConfirmed)
        {
            return [new(null, "see how I understood the report, and use the plan", 0)];
        }

        var begun = state is null ? null : BegunIn(state.Position);
        var parked = state?.Parked ?? [];
        ImmutableArray<WorkItem> open =
        [
            .. Agenda.Open(assessment).Select(o => o.Requirement).DistinctBy(r => r.Id)
                .Select(r => (Requirement: r, Open: Agenda.OpenChecks(assessment, r).Length, IsBegun: r.Id == begun))
                .OrderBy(o => !o.IsBegun)
                .ThenBy(o => parked.Contains(o.Requirement.Id))
                .ThenBy(o => o.Open)
                .Select(o => new WorkItem(o.Requirement.Id, Phrases.Name(o.Requirement), o.Open, o.IsBegun)),
        ];
        return open.IsEmpty ? [new(null, assessment.Verdict.Reasons is [var reason, ..] ? reason.Message : "what blocks PASS", 0)] : open;
    }

    /// <summary>The requirement of which something was said already that is not recorded yet; null: of none.</summary>
    internal static string? BegunIn(Position position) => Side.Resume(position) switch
    {
        Position.Value { Draft: { } draft } when IsBegun(draft) => draft.RequirementId,
        Position.Proof at => at.Draft.RequirementId,
        Position.Boxes at => at.Draft.RequirementId,
        Position.Summary at => at.Draft.RequirementId,
        Position.CouldNotFindOut at => at.Draft.RequirementId,
        _ => null,
    };

    private static bool IsBegun(Draft draft) => draft.Value.Length > 0 || !draft.EvidenceIds.IsEmpty || draft.Supersede || draft.IsFollowUp;
}
