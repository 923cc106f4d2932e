using System.Collections.Immutable;
using ChatOpsVerifier.Domain.People;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Somebody acts as the reviewer of an answer. Whether that is a second person, <see cref="SecondPerson"/> says.</summary>
internal static class Reviews
{
    public static Decision Decide(Command.ReviewAnswer c, VerificationState state)
    {
        if (Objection(c.AnswerId, c, state) is { } objection)
        {
            return objection;
        }

        var answer = state.Answers[c.AnswerId];
        return answer.ReviewedBy is not null || (!ActorAccount.Identifies(c.Through) && answer.Reviews.Any(r => r.By == c.By))
            ? Ruling.Nothing
            : Ruling.That(new VerificationEvent.AnswerReviewed(c.AnswerId, string.IsNullOrWhiteSpace(c.Note) ? null : c.Note.Trim()));
    }

    /// <summary>An objection costs at most a PASS, so it needs no identity; the operator sees who made it and how they are known.</summary>
    public static Decision Decide(Command.ObjectToAnswer c, VerificationState state)
    {
        if (Objection(c.AnswerId, c, state) is { } objection)
        {
            return objection;
        }

        if (!c.Reason.Any(char.IsLetterOrDigit))
        {
            return Ruling.Refuse("no-reason", $"Objecting to {c.AnswerId} needs a reason; none was given. Say what the evidence does not show.");
        }

        ImmutableArray<string> checks = [.. state.CurrentAnswers.Where(s => s.Value == c.AnswerId).Select(s => s.Key).Order(StringComparer.Ordinal)];
        return Ruling.That(new VerificationEvent.AnswerObjected(c.AnswerId, Conflicts.NextId(state), checks, c.Reason.Trim()));
    }

    private static Decision? Objection(string answerId, Command c, VerificationState state)
    {
        if (!state.Answers.TryGetValue(answerId, out var answer))
        {
            return Ruling.Refuse("unknown-answer", $"There is no answer \"{answerId}\" in this report.");
        }

        if (!state.CurrentAnswers.ContainsValue(answerId))
        {
            return Ruling.Refuse(
                "answer-not-standing", $"{answerId} is not a current answer: it was replaced or withdrawn. Only current answers can be reviewed.");
        }

        if (SecondPerson.OwnPart(c.By, c.Through, answer, state) is { } own)
        {
            return Ruling.Refuse("same-person", own == answer.Id
                ? $"You gave {answer.Id} yourself, so you cannot review it. Another person has to."
                : $"You submitted {own}, which {answer.Id} rests on, so you cannot review it. Another person has to.");
        }

        return state.OpenConflicts.Values.FirstOrDefault(x => x.AnswerIds.Contains(answerId)) is { } conflict
            ? Ruling.Refuse("conflict-open", conflict.ObjectionBy is null
                ? $"{answerId} is part of conflict {conflict.Id}; settle that first."
                : $"There is already an objection to {answerId} ({conflict.Id}); the operator has to settle it first.")
            : null;
    }
}
