namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Somebody decides which side of a conflict stands, or that neither does.</summary>
internal static class Settlements
{
    public static Decision Decide(Command.SettleConflict c, VerificationState state)
    {
        if (!state.OpenConflicts.TryGetValue(c.ConflictId, out var conflict))
        {
            return Ruling.Refuse("unknown-conflict", $"There is no open conflict \"{c.ConflictId}\"; open are: {(state.OpenConflicts.IsEmpty ? "none" : string.Join(", ", state.OpenConflicts.Keys.Order(StringComparer.Ordinal)))}.");
        }

        if (c.KeptAnswerId is not null && !conflict.AnswerIds.Contains(c.KeptAnswerId))
        {
            return Ruling.Refuse("no-party", $"{c.KeptAnswerId} is no party to conflict {c.ConflictId}; keep {string.Join(" or ", conflict.AnswerIds)}, or none.");
        }

        return string.IsNullOrWhiteSpace(c.Reason)
            ? Ruling.Refuse("no-reason", $"Settling {c.ConflictId} needs a reason; none was given.")
            : Ruling.That(new VerificationEvent.ConflictSettled(c.ConflictId, c.KeptAnswerId, c.Reason.Trim()));
    }
}
