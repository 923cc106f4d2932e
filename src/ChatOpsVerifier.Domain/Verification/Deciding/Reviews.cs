namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>A second person stands behind an answer.</summary>
internal static class Reviews
{
    public static Decision Decide(Command.ReviewAnswer c, VerificationState state)
    {
        if (!state.Answers.TryGetValue(c.AnswerId, out var answer))
        {
            return Ruling.Refuse("unknown-answer", $"There is no answer \"{c.AnswerId}\" in this report.");
        }

        if (!state.Standing.ContainsValue(c.AnswerId))
        {
            return Ruling.Refuse("answer-not-standing", $"{c.AnswerId} does not stand; only what stands can be reviewed.");
        }

        if (answer.By == c.By)
        {
            return Ruling.Refuse("same-person", $"{c.AnswerId} was given by the same person. \"Reviewed\" needs a second one.");
        }

        if (state.OpenConflicts.Values.FirstOrDefault(x => x.AnswerIds.Contains(c.AnswerId)) is { } conflict)
        {
            return Ruling.Refuse("conflict-open", $"{c.AnswerId} is part of conflict {conflict.Id}; settle that first.");
        }

        return answer.ReviewedBy is null
            ? Ruling.That(new VerificationEvent.AnswerReviewed(c.AnswerId, string.IsNullOrWhiteSpace(c.Note) ? null : c.Note.Trim()))
            : Ruling.Nothing;
    }
}
