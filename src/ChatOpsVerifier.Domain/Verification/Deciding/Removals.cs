using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Text;

namespace ChatOpsVerifier.Domain.Verification.Deciding;

/// <summary>Evidence is taken out: discarded where it backed nothing, redacted where it did or must not be kept.</summary>
internal static class Removals
{
    public static Decision Decide(Command.RemoveEvidence c, VerificationState state)
    {
        if (!state.Evidence.TryGetValue(c.EvidenceId, out var item))
        {
            return Ruling.Refuse("unknown-evidence", state.Evidence.IsEmpty
                ? $"There is no evidence \"{c.EvidenceId}\" in this report; there is none yet."
                : $"There is no evidence \"{c.EvidenceId}\" in this report; there {Counted.Verb(state.Evidence.Count, "is", "are")} "
                    + $"{Counted.Of(state.Evidence.Count, "piece")}, E1 onwards.");
        }

        if (item.Removed is { } removed)
        {
            return Ruling.Refuse("evidence-removed", $"{item.Id} was already {Word(removed.How)} on {removed.At.UtcDateTime:yyyy-MM-dd}.");
        }

        var backed = AnswersOn(item.Id, state);
        if (c.How == EvidenceRemoval.Discarded)
        {
            return backed.IsEmpty
                ? Ruling.That(Removal(item, c, [], state))
                : Ruling.Refuse(
                    "evidence-in-use",
                    $"{item.Id} cannot be discarded, because {string.Join(", ", backed)} named it as evidence. If it must not be kept, redact it with a "
                        + "reason; what rests on it is then Unknown again.");
        }

        if (string.IsNullOrWhiteSpace(c.Reason))
        {
            return Ruling.Refuse("no-reason", $"Redacting {item.Id} needs a reason, which stays in the ledger; none was given.");
        }

        // The same bytes under another number are the same secret.
        var same = state.Evidence.Values
            .Where(e => e.Sha256 == item.Sha256 && e.Removed is null)
            .OrderBy(e => e.Id.Length)
            .ThenBy(e => e.Id, StringComparer.Ordinal);
        return new Decision.Accepted([.. same.Select(e => Removal(e, c, AnswersOn(e.Id, state), state))]);
    }

    public static string Word(EvidenceRemoval how) => how == EvidenceRemoval.Discarded ? "discarded" : "redacted";

    private static ImmutableArray<string> AnswersOn(string evidenceId, VerificationState state) =>
        [.. state.Answers.Values
            .Where(a => a.EvidenceIds.Contains(evidenceId))
            .Select(a => a.Id)
            .OrderBy(id => id.Length)
            .ThenBy(id => id, StringComparer.Ordinal)];

    private static VerificationEvent.EvidenceRemoved Removal(
        EvidenceItem item, Command.RemoveEvidence c, ImmutableArray<string> answers, VerificationState state) =>
        new(
            item.Id,
            c.How,
            item.Sha256,
            c.Reason.Trim(),
            answers,
            [.. answers.Prepend(item.Id).SelectMany(id => state.Texts.GetValueOrDefault(id, [])).Distinct()]);
}
