using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>"I looked and could not find out": worth recording, settles nothing. Without boxes, it speaks of all that are open in the requirement.</summary>
internal static class Unknowns
{
    public static Decision Decide(Command.RecordUnknown c, VerificationState state, ReportIndex index)
    {
        if (index.Requirement(c.RequirementId) is { } whole && c.CheckIds.IsDefaultOrEmpty)
        {
            return Record(whole, [.. whole.Checks.Select(k => k.Id).Where(id => !state.CurrentAnswers.ContainsKey(id))], c.Note, state);
        }

        if (CheckSelection.Resolve(c.RequirementId, c.CheckIds, index, out var requirement, out var checks) is { } objection)
        {
            return objection;
        }

        return checks.Where(state.CurrentAnswers.ContainsKey).ToList() is { Count: > 0 } answered
            ? Ruling.Refuse(
                "already-answered",
                $"{index.Names(answered)} {Counted.Verb(answered.Count, "is", "are")} answered already. Withdraw that answer first, if it no longer holds.")
            : Record(requirement!, checks, c.Note, state);
    }

    private static Decision Record(Requirement requirement, ImmutableArray<string> checks, string text, VerificationState state)
    {
        var note = text.Trim();
        return checks.All(id => state.CouldNotFindOut.TryGetValue(id, out var earlier) && earlier == note)
            ? Ruling.Nothing
            : Ruling.That(new VerificationEvent.UnknownRecorded(requirement.Id, checks, note));
    }
}
