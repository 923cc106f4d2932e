namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Somebody acts as the reviewer of an answer. Whether that is a second person, <see cref="SecondPerson"/> says.</summary>
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
            return Ruling.Refuse("answer-not-standing", $"{c.AnswerId} is not a current answer: it was replaced or withdrawn. Only current answers can be reviewed.");
        }

        if (SecondPerson.OwnPart(c.By, c.Through, answer, state) is { } own)
        {
            return Ruling.Refuse("same-person", own == answer.Id
                ? $"You gave {answer.Id} yourself, so you cannot review it. Another person has to."
                : $"You submitted {own}, which {answer.Id} rests on, so you cannot review it. Another person has to.");
        }

        if (state.OpenConflicts.Values.FirstOrDefault(x => x.AnswerIds.Contains(c.AnswerId)) is { } conflict)
        {
            return Ruling.Refuse("conflict-open", $"{c.AnswerId} is part of conflict {conflict.Id}; settle that first.");
        }

        return answer.ReviewedBy is not null || (!ActorAccount.Identifies(c.Through) && answer.Reviews.Any(r => r.By == c.By))
            ? Ruling.Nothing
            : Ruling.That(new VerificationEvent.AnswerReviewed(c.AnswerId, string.IsNullOrWhiteSpace(c.Note) ? null : c.Note.Trim()));
    }
}
