using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>
/// An answer is withdrawn. It stays in the ledger; its checks are Unknown again. What a correction replaced does not
/// come back with the correction's withdrawal: somebody had said that it was wrong.
/// </summary>
internal static class Withdrawals
{
    public static Decision Decide(Command.WithdrawAnswer c, VerificationState state, ReportIndex index)
    {
        if (!state.Answers.TryGetValue(c.AnswerId, out var answer))
        {
            return Ruling.Refuse("unknown-answer", $"There is no answer \"{c.AnswerId}\" in this report.");
        }

        var disputes = state.OpenConflicts.Values.Where(x => x.AnswerIds.Contains(c.AnswerId)).OrderBy(x => x.Id, StringComparer.Ordinal).ToList();
        var held = state.CurrentAnswers.Where(p => p.Value == c.AnswerId).Select(p => p.Key).Concat(disputes.SelectMany(x => x.CheckIds)).ToHashSet();
        if (held.Count == 0)
        {
            return Ruling.Refuse("answer-not-standing", $"{c.AnswerId} is no longer current for any check; there is nothing to withdraw.");
        }

        var wanted = c.CheckIds.IsDefaultOrEmpty ? held : [.. c.CheckIds.Select(id => index.Check(id)?.Id ?? id)];
        if (wanted.FirstOrDefault(id => !held.Contains(id)) is { } other)
        {
            return Ruling.Refuse(
                "answer-not-standing", $"{c.AnswerId} is not the current answer for {index.Names([other])}; it is for {index.Names(InOrder(held, answer))}.");
        }

        if (disputes.FirstOrDefault(x => x.CheckIds.Any(wanted.Contains) && !x.CheckIds.All(wanted.Contains)) is { } wider)
        {
            return Conflicts.MustSettleFirst(wider, index);
        }

        return new Decision.Accepted(
        [
            new VerificationEvent.AnswerWithdrawn(c.AnswerId, InOrder(wanted, answer), c.Reason.Trim()),
            .. disputes.Where(x => x.CheckIds.All(wanted.Contains)).Select(x => new VerificationEvent.ConflictSettled(
                x.Id,
                x.AnswerIds.FirstOrDefault(id => id != c.AnswerId),
                $"{c.AnswerId} was withdrawn.")),
        ]);
    }

    /// <summary>In the order in which they were answered, so that the same withdrawal is always written alike.</summary>
    private static ImmutableArray<string> InOrder(HashSet<string> checks, Answer answer) =>
        [.. answer.CheckIds.Where(checks.Contains), .. checks.Except(answer.CheckIds).Order(StringComparer.Ordinal)];
}
