namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Somebody decides which side of a conflict holds, or that neither does.</summary>
internal static class Settlements
{
    public static Decision Decide(Command.SettleConflict c, VerificationState state)
    {
        if (!state.OpenConflicts.TryGetValue(c.ConflictId, out var conflict))
        {
            return Ruling.Refuse(
                "unknown-conflict",
                $"There is no open conflict \"{c.ConflictId}\"; open are: "
                    + $"{(state.OpenConflicts.IsEmpty ? "none" : string.Join(", ", state.OpenConflicts.Keys.Order(StringComparer.Ordinal)))}.");
        }

        if (c.KeptAnswerId is not null && !conflict.AnswerIds.Contains(c.KeptAnswerId))
        {
            return Ruling.Refuse(
                "no-party", $"{c.KeptAnswerId} is not part of conflict {c.ConflictId}; keep {string.Join(" or ", conflict.AnswerIds)}, or none.");
        }

        if (string.IsNullOrWhiteSpace(c.Reason))
        {
            return Ruling.Refuse("no-reason", $"Settling {c.ConflictId} needs a reason; none was given.");
        }

        return new Decision.Accepted(
        [
            new VerificationEvent.ConflictSettled(c.ConflictId, c.KeptAnswerId, c.Reason.Trim()),
            .. Pointless(
                conflict,
                c.KeptAnswerId,
                state).Select(x => new VerificationEvent.ConflictSettled(x.Id, null, $"{x.AnswerIds[0]} gave way in {c.ConflictId}.")),
        ]);
    }

    /// <summary>An answer that gave way and is nowhere else need not be held against its own evidence any longer.</summary>
    private static IEnumerable<Conflict> Pointless(Conflict settled, string? kept, VerificationState state)
    {
        var here = settled.CheckIds.ToHashSet();
        return state.OpenConflicts.Values
            .Where(x => x.Id != settled.Id && x.AnswerIds is [var own] && own != kept && settled.AnswerIds.Contains(own))
            .Where(x => !state.CurrentAnswers.Any(s => s.Value == x.AnswerIds[0] && !here.Contains(s.Key))
                && !state.OpenConflicts.Values.Any(y => y.Id != settled.Id && y.AnswerIds.Length > 1 && y.AnswerIds.Contains(x.AnswerIds[0])))
            .OrderBy(x => x.Id, StringComparer.Ordinal);
    }
}
