using System.Collections.Immutable;
using System.Globalization;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Evidence.Stances;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification.Ledgers;
using ChatOpsVerifier.Domain.Verification.Rules;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>An answer: the only thing that can settle a check, and only with evidence.</summary>
internal static class Answers
{
    public static Decision Decide(Command.RecordAnswer c, VerificationState state, ReportIndex index)
    {
        if (CheckSelection.Resolve(c.RequirementId, c.CheckIds, index, out var requirement, out var checks) is { } objection)
        {
            return objection;
        }

        if (Objection(c, state, requirement!, index) is { } refusal)
        {
            return refusal;
        }

        var answer = Compose(c, state, requirement!, checks);
        var disputed = c.Supersede ? [] : Conflicts.PartiesByCheck(state);
        if (checks.All(check => IsSaidAlready(check, answer, c.Supersede, state, disputed.GetValueOrDefault(check, []))))
        {
            return Ruling.Nothing;
        }

        return c.Supersede ? Correct(answer, c, state, index)
            : Conflicts.Over(checks, state).FirstOrDefault() is { } open ? Conflicts.NoThirdSide(open, index)
            : Add(answer, c, state, index);
    }

    private static Decision? Objection(Command.RecordAnswer c, VerificationState state, Requirement requirement, ReportIndex index)
    {
        if (c.Outcome is not (Outcome.Verified or Outcome.NotAvailable or Outcome.Refuted))
        {
            return Ruling.Refuse(
                "bad-outcome",
                $"\"{OutcomeNames.Of(c.Outcome)}\" is not an answer. Use: it is true (verified), it is not offered (not available), it is not true (refuted).");
        }

        if (string.IsNullOrWhiteSpace(c.Value))
        {
            return Ruling.Refuse("no-value", $"What was found for {requirement.Handle} is missing; say it in a few words.");
        }

        if (c.Value.Trim() == SealedEvent.Redacted)
        {
            return Ruling.Refuse("no-value", $"What was found for {requirement.Handle} was redacted in the meantime; say it again in a few words.");
        }

        if (c is { Outcome: Outcome.Verified, IsOutcomeChosen: false } && Stance.Of(c.Value) is { IsAffirmative: false } stance)
        {
            return Ruling.Refuse(
                "outcome-not-chosen",
                $"\"{ReasonPhrases.Quoted(c.Value)}\" mentions {StanceNames.Of(stance.Signs)}, so it is not recorded as verified without asking. Choose the "
                    + "outcome: it is true, it is not true, or it is not offered.");
        }

        var evidence = c.EvidenceIds.IsDefault ? [] : c.EvidenceIds;
        if (evidence.IsEmpty)
        {
            return Ruling.Refuse(
                "no-evidence",
                $"An answer to {requirement.Handle} counts only with evidence, and none was given. A paste, a link, a file or a screenshot is accepted.");
        }

        if (evidence.FirstOrDefault(id => !state.Evidence.ContainsKey(id)) is { } unknown)
        {
            return Ruling.Refuse(
                "unknown-evidence",
                $"There is no evidence \"{unknown}\" in this report; there {Counted.Verb(state.Evidence.Count, "is", "are")} "
                    + $"{Counted.Of(state.Evidence.Count, "piece")}, E1 onwards.");
        }

        if (evidence.FirstOrDefault(id => state.Evidence[id].Removed is not null) is { } removed)
        {
            return Ruling.Refuse(
                "evidence-removed", $"{removed} was {Removals.Word(state.Evidence[removed].Removed!.How)}, so no answer can use it. Give other evidence.");
        }

        if (Dates.Objection(c.ObservedOn, c.At) is { } date)
        {
            return date;
        }

        if (evidence.All(id => state.Evidence[id].Kind.IsForOneRequirement)
            && evidence
                .Select(id => state.Evidence[id])
                .Select(e => ReusedEvidence.Find(state, requirement.Id, e.Id, e.Sha256, e.Gist))
                .FirstOrDefault(found => found is not null) is var (item, other))
        {
            return Ruling.Refuse(
                "already-used",
                $"The evidence says the same as {item.Id}, which backs {index.Requirement(other)?.Handle ?? other}, apart from its numbers. Use {item.Id} "
                    + "itself if it shows this, too, or give what was seen here.");
        }

        return c.EvidenceText.Length > 0
            && evidence.All(id => state.Evidence[id].Kind.IsStatement)
            && SubstanceRule.Objection(
                c.EvidenceText, c.Value, [.. requirement.Checks.Select(k => k.Text), .. requirement.QuickAnswers], c.Outcome != Outcome.Verified) is { } nod
                ? Ruling.Refuse("not-substance", nod)
                : null;
    }

    private static VerificationEvent.AnswerRecorded Compose(
        Command.RecordAnswer c, VerificationState state, Requirement requirement, ImmutableArray<string> checks) => new(
        string.Create(CultureInfo.InvariantCulture, $"A{state.Answers.Count + 1}"),
        requirement.Id,
        checks,
        c.Outcome,
        c.Value.Trim(),
        Blank(c.Note),
        Blank(c.Deployment),
        [.. c.EvidenceIds.Distinct()],
        c.ObservedOn,
        Attestation.SelfAttested,
        []);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The same again says nothing new: by the current answer, or by one that is already in dispute.</summary>
    private static bool IsSaidAlready(
        string check, VerificationEvent.AnswerRecorded answer, bool correcting, VerificationState state, ImmutableArray<string> parties)
    {
        if (state.UnconfirmedRewordings.Contains(check))
        {
            return false;
        }

        return parties.Append(state.CurrentAnswers.GetValueOrDefault(check)).OfType<string>().Distinct().Select(id => state.Answers[id]).Any(earlier =>
            AnswerAgreement.Agree(earlier, answer)
            && earlier.Note == answer.Note
            && earlier.Deployment == answer.Deployment
            && (correcting
                ? earlier.ObservedOn == answer.ObservedOn && answer.EvidenceIds.ToHashSet().SetEquals(earlier.EvidenceIds)
                : answer.EvidenceIds.All(earlier.EvidenceIds.Contains)));
    }

    /// <summary>An explicit correction replaces the current answer, and ends what was disputed about it.</summary>
    private static Decision Correct(VerificationEvent.AnswerRecorded answer, Command.RecordAnswer c, VerificationState state, ReportIndex index)
    {
        var disputes = Conflicts.Over(answer.CheckIds, state).ToList();
        var answered = answer.CheckIds.ToHashSet();
        if (disputes.FirstOrDefault(x => !answered.IsSupersetOf(x.CheckIds)) is { } wider)
        {
            return Conflicts.MustSettleFirst(wider, index);
        }

        var replaced = answer.CheckIds
            .Select(state.CurrentAnswers.GetValueOrDefault)
            .OfType<string>()
            .Concat(disputes.SelectMany(x => x.AnswerIds))
            .Distinct()
            .Order(StringComparer.Ordinal);
        return new Decision.Accepted(
        [
            answer with { Supersedes = [.. replaced] },
            .. disputes.Select(x => new VerificationEvent.ConflictSettled(x.Id, answer.AnswerId, $"Corrected by {answer.AnswerId}.")),
            .. Conflicts.WithOwnEvidence(answer, c, state, index, opened: 0),
        ]);
    }

    /// <summary>
    /// An answer that agrees refreshes the current one; one that differs opens a conflict, and the earlier one stays until it is settled.
    /// </summary>
    private static Decision.Accepted Add(VerificationEvent.AnswerRecorded answer, Command.RecordAnswer c, VerificationState state, ReportIndex index)
    {
        var earlier = answer.CheckIds
            .Where(c => state.CurrentAnswers.ContainsKey(c) && !state.UnconfirmedRewordings.Contains(c))
            .GroupBy(c => state.CurrentAnswers[c])
            .ToLookup(g => AnswerAgreement.Agree(state.Answers[g.Key], answer));
        var conflicts = earlier[false]
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select((g, n) => Conflicts.Between(state.Answers[g.Key], answer, [.. g], state, n))
            .ToList();
        return new Decision.Accepted(
        [
            answer with { Supersedes = [.. earlier[true].Select(g => g.Key).Order(StringComparer.Ordinal)] },
            .. conflicts,
            .. Conflicts.WithOwnEvidence(answer, c, state, index, conflicts.Count),
        ]);
    }
}
