using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification.Ledgers;

namespace ChatOpsVerifier.Domain.Verification.Folding;

/// <summary>What the ledger adds up to. Every event has one meaning, whatever the program's rules were when it was written.</summary>
public static class Fold
{
    public static VerificationState All(IEnumerable<LedgerEntry> entries) => entries.Aggregate(VerificationState.Empty, Apply);

    public static VerificationState Apply(VerificationState state, LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(entry);
        var next = entry.Event switch
        {
            VerificationEvent.ReportImported e =>
                state with { Slug = e.Slug, Title = e.Title, SourceSha256 = e.SourceSha256, Dialect = e.Dialect ?? 1, ImportedAt = entry.At },
            VerificationEvent.ReportReimported e => ReimportFold.Apply(state, e, entry.At),
            VerificationEvent.RewordingConfirmed e =>
                state with { UnconfirmedRewordings = state.UnconfirmedRewordings.Remove(e.CheckId), LastChangeAt = entry.At },
            VerificationEvent.PlanConfirmed => state with { IsPlanConfirmed = true },
            VerificationEvent.LinkCorrected e => state with { Corrections = state.Corrections.RemoveAll(c => c.Kind == e.Kind && c.From == e.From).Add(e) },
            VerificationEvent.LintAcknowledged e => state with { AcknowledgedLint = state.AcknowledgedLint.SetItem(e.Name, e.Reason) },
            VerificationEvent.EvidenceAdded e => state with { Evidence = state.Evidence.SetItem(e.Evidence.Id, e.Evidence with { Through = e.Through }) },
            VerificationEvent.EvidenceRemoved e => RemovalFold.Apply(state, entry, e),
            VerificationEvent.EvidenceMessageChanged e => Changed(state, entry, e),
            VerificationEvent.AnswerRecorded e => Recorded(state, entry, e),
            VerificationEvent.AnswerWithdrawn e =>
                Open(state, e.CheckIds.Where(c => state.CurrentAnswers.GetValueOrDefault(c) == e.AnswerId), entry.At) with { LastChangeAt = entry.At },
            VerificationEvent.UnknownRecorded e =>
                state with { CouldNotFindOut = state.CouldNotFindOut.SetItems(e.CheckIds.Select(c => KeyValuePair.Create(c, e.Note))) },
            VerificationEvent.AnswerReviewed e => Reviewed(state, entry, e),
            VerificationEvent.AnswerObjected e => Objected(state, entry, e),
            VerificationEvent.ConflictOpened e => state with
            {
                OpenConflicts = state.OpenConflicts.SetItem(e.ConflictId, new Conflict(e.ConflictId, e.CheckIds, e.AnswerIds, e.Description, entry.At)),
                ConflictCount = state.ConflictCount + 1,
            },
            VerificationEvent.ReadingChosen e => state with { Readings = Chosen(state.Readings, new ReadingChoice(e.Place, e.As, e.StateColumn)) },
            // Who answers for it is a fact of the ledger; no outcome rests on it.
            VerificationEvent.SecretsCleared => state,
            VerificationEvent.ConflictSettled e => Settled(state, entry, e) with { LastChangeAt = entry.At },
            _ => throw new InvalidOperationException($"There is no fold for {entry.Event.GetType().Name}."),
        };
        return next with { Version = entry.Sequence, HeadHash = entry.Hash, Texts = TextSubjects.Add(next.Texts, entry) };
    }

    /// <summary>Neither outcome nor evidence changes by what a chat does: people are notified, and decide.</summary>
    private static VerificationState Changed(VerificationState state, LedgerEntry entry, VerificationEvent.EvidenceMessageChanged e) => state with
    {
        MessageChanges = e.Change == MessageChange.Restored
            ? state.MessageChanges.RemoveRange(e.EvidenceIds)
            : state.MessageChanges.SetItems(e.EvidenceIds.Select(id => KeyValuePair.Create(
                id, new MessageState(e.Change, e.WordsSha256, e.Sha256, entry.At, entry.Actor)))),
        LaterTexts = e.Sha256 is not { } sha256
            ? state.LaterTexts
            : state.LaterTexts.SetItems(e.EvidenceIds.Select(id => KeyValuePair.Create(
                id, state.LaterTexts.GetValueOrDefault(id, []).Remove(sha256).Add(sha256)))),
    };

    /// <summary>
    /// A current answer is replaced only if it is named as superseded or its wording is gone: the last write does not win.
    /// </summary>
    private static VerificationState Recorded(VerificationState state, LedgerEntry entry, VerificationEvent.AnswerRecorded e)
    {
        var answer = new Answer(
            e.AnswerId,
            e.RequirementId,
            e.CheckIds,
            e.Outcome,
            e.Value,
            e.Note,
            e.Deployment,
            e.EvidenceIds,
            e.ObservedOn,
            entry.At,
            entry.Actor,
            Attestation.SelfAttested) { Through = e.Through };
        var current = state.CurrentAnswers.ToBuilder();
        var reworded = state.UnconfirmedRewordings.ToBuilder();
        foreach (var check in e.CheckIds)
        {
            if (!current.TryGetValue(check, out var earlier) || e.Supersedes.Contains(earlier) || reworded.Contains(check))
            {
                current[check] = e.AnswerId;
                reworded.Remove(check);
            }
        }

        return state with
        {
            Answers = state.Answers.SetItem(e.AnswerId, answer),
            CurrentAnswers = current.ToImmutable(),
            UnconfirmedRewordings = reworded.ToImmutable(),
            LastChangeAt = entry.At,
        };
    }

    private static ImmutableArray<ReadingChoice> Chosen(ImmutableArray<ReadingChoice> readings, ReadingChoice choice)
    {
        var known = readings.FirstOrDefault(r => r.Place == choice.Place);
        return known is null ? readings.Add(choice) : readings.Replace(known, choice);
    }

    /// <summary>"Reviewed" is computed from who acted with which account, whatever the program that wrote the entry made of it.</summary>
    private static VerificationState Reviewed(VerificationState state, LedgerEntry entry, VerificationEvent.AnswerReviewed e)
    {
        if (!state.Answers.TryGetValue(e.AnswerId, out var answer))
        {
            return state;
        }

        var review = new Review(entry.Actor, e.Through, entry.At, e.Note, SecondPerson.Is(entry.Actor, e.Through, answer, state));
        var reviewed = answer with { Reviews = answer.Reviews.Add(review) };
        return state with
        {
            Answers = state.Answers.SetItem(
                e.AnswerId, review.Counts ? reviewed with { Attestation = Attestation.Reviewed, ReviewedBy = entry.Actor } : reviewed),
            LastChangeAt = entry.At,
        };
    }

    private static VerificationState Objected(VerificationState state, LedgerEntry entry, VerificationEvent.AnswerObjected e)
    {
        var conflict = new Conflict(
            e.ConflictId, e.CheckIds, [e.AnswerId], $"A reviewer objects to {e.AnswerId}: {e.Reason}", entry.At) { ObjectionBy = entry.Actor };
        return state with
        {
            OpenConflicts = state.OpenConflicts.SetItem(conflict.Id, conflict),
            ConflictCount = state.ConflictCount + 1,
            LastChangeAt = entry.At
        };
    }

    private static VerificationState Settled(VerificationState state, LedgerEntry entry, VerificationEvent.ConflictSettled e)
    {
        if (!state.OpenConflicts.TryGetValue(e.ConflictId, out var conflict))
        {
            return state;
        }

        if (e.KeptAnswerId is null)
        {
            state = Open(state, conflict.CheckIds.Where(c => state.CurrentAnswers.GetValueOrDefault(c) is { } s && conflict.AnswerIds.Contains(s)), entry.At);
        }
        else if (conflict.AnswerIds.Length > 1)
        {
            state = state with { CurrentAnswers = state.CurrentAnswers.SetItems(conflict.CheckIds.Select(c => KeyValuePair.Create(c, e.KeptAnswerId))) };
        }

        // One answer against its own evidence: it stays current, or not, where it was current already; another dispute about it is not decided here.
        return state with { OpenConflicts = state.OpenConflicts.Remove(e.ConflictId) };
    }

    /// <summary>There is no current answer for these.</summary>
    private static VerificationState Open(VerificationState state, IEnumerable<string> checkIds, DateTimeOffset at)
    {
        string[] ids = [.. checkIds];
        return state with
        {
            CurrentAnswers = state.CurrentAnswers.RemoveRange(ids),
            OpenSince = state.OpenSince.SetItems(ids.Select(id => KeyValuePair.Create(id, at)))
        };
    }
}
