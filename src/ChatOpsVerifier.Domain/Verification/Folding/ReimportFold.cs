using System.Collections.Immutable;

namespace ChatOpsVerifier.Domain.Verification.Folding;

/// <summary>Carries what is known over to the checks of an edited file.</summary>
internal static class ReimportFold
{
    public static VerificationState Apply(VerificationState state, VerificationEvent.ReportReimported e, DateTimeOffset at)
    {
        var renamed = e.Moved.Concat(e.Reworded).ToDictionary(m => m.From, m => m.To);
        var removed = e.Removed.ToHashSet();
        var current = Carry(state.CurrentAnswers);
        var conflicts = state.OpenConflicts.Values
            .Select(c => c with { CheckIds = CarryIds(c.CheckIds) })
            .Where(c => !c.CheckIds.IsEmpty)
            .ToImmutableDictionary(c => c.Id);
        var rewordings = CarryIds(state.UnconfirmedRewordings).Concat(e.Reworded.Select(m => m.To));
        return state with
        {
            SourceSha256 = e.SourceSha256,
            Dialect = e.Dialect ?? 1,
            IsPlanConfirmed = state.IsPlanConfirmed && !e.PlanChanged,
            Corrections = [.. state.Corrections.Where(c => !removed.Contains(c.From)).Select(c => c with { From = To(c.From), To = [.. c.To.Select(Target)] })],
            // An issue is acknowledged by code and line; in an edited file, that name may be another issue's.
            AcknowledgedLint = e.SourceSha256 == state.SourceSha256 ? state.AcknowledgedLint : ImmutableDictionary<string, string>.Empty,
            Answers = state.Answers.Values.Select(a => a with { CheckIds = CarryIds(a.CheckIds) }).ToImmutableDictionary(a => a.Id),
            CurrentAnswers = current,
            OpenConflicts = conflicts,
            CouldNotFindOut = Carry(state.CouldNotFindOut),
            OpenSince = Carry(state.OpenSince).SetItems(e.Added.Concat(e.Reworded.Select(m => m.To)).Select(id => KeyValuePair.Create(id, at))),
            UnconfirmedRewordings = [.. rewordings.Where(current.ContainsKey)],
        };

        string To(string id) => renamed.GetValueOrDefault(id, id);

        // An id that went may be given to another check; a corrected link must then point at nothing rather than at that one.
        string Target(string id) => removed.Contains(id) ? "gone:" + id : To(id);

        ImmutableArray<string> CarryIds(IEnumerable<string> ids) => [.. ids.Where(id => !removed.Contains(id)).Select(To)];

        ImmutableDictionary<string, T> Carry<T>(ImmutableDictionary<string, T> byCheck) =>
            byCheck.Where(p => !removed.Contains(p.Key)).ToImmutableDictionary(p => To(p.Key), p => p.Value);
    }
}
