using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Domain.Verification.Folding;

/// <summary>
/// What is left once evidence was removed: its digest, dates and person. Its own texts and those of all answers that named it are
/// gone, also where an older entry still holds them in the chain, and no check rests on those answers.
/// </summary>
internal static class RemovalFold
{
    public static VerificationState Apply(VerificationState state, LedgerEntry entry, VerificationEvent.EvidenceRemoved e)
    {
        if (!state.Evidence.TryGetValue(e.EvidenceId, out var item))
        {
            return state;
        }

        var fallen = e.AnswerIds.ToHashSet();
        string[] open = [.. state.CurrentAnswers.Where(s => fallen.Contains(s.Value)).Select(s => s.Key)];
        var answers = state.Answers.SetItems(fallen
            .Select(state.Answers.GetValueOrDefault)
            .OfType<Answer>()
            .Select(a => KeyValuePair.Create(a.Id, WithoutTexts(a))));
        return state with
        {
            Evidence = state.Evidence.SetItem(item.Id, item with
            {
                Name = SealedEvent.Redacted,
                Url = null,
                Origin = item.Origin is { } origin ? origin with { AuthorName = SealedEvent.Redacted, Url = null } : null,
                Removed = new(e.How, e.Reason, entry.Actor, entry.At),
            }),
            Answers = answers,
            MessageChanges = state.MessageChanges.Remove(item.Id),
            CurrentAnswers = state.CurrentAnswers.RemoveRange(open),
            OpenSince = state.OpenSince.SetItems(open.Select(check => KeyValuePair.Create(check, entry.At))),
            UnconfirmedRewordings = state.UnconfirmedRewordings.Except(open),
            OpenConflicts = state.OpenConflicts.RemoveRange(state.OpenConflicts.Values.Where(c => c.AnswerIds.Any(fallen.Contains)).Select(c => c.Id)),
            LastChangeAt = fallen.Count > 0 ? entry.At : state.LastChangeAt,
        };
    }

    private static Answer WithoutTexts(Answer answer) => answer with
    {
        Value = SealedEvent.Redacted,
        Note = null,
        Deployment = null,
        Reviews = [.. answer.Reviews.Select(r => r with { Note = null })],
    };
}
