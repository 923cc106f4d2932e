using System.Globalization;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>What follows one or several checks, as the file says it: the weakest attestation and the oldest date, never the best.</summary>
internal sealed class Proof
{
    private Proof(IReadOnlyList<string> evidenceIds, Attestation attestation, string who, DateOnly observedOn)
    {
        EvidenceIds = evidenceIds;
        Attestation = attestation;
        Who = who;
        Provenance = OwnedText.Provenance(evidenceIds, attestation, who, observedOn);
        Day = observedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    public IReadOnlyList<string> EvidenceIds { get; }

    public Attestation Attestation { get; }

    /// <summary>Names, escaped.</summary>
    public string Who { get; }

    /// <summary>When it was observed, as it is written in cells.</summary>
    public string Day { get; }

    public string Provenance { get; }

    /// <returns>Null: no answer, or none with evidence: nothing to say.</returns>
    public static Proof? Of(IReadOnlyCollection<Answer> answers, Func<string, string> personName)
    {
        var ids = answers.SelectMany(a => a.EvidenceIds).Distinct(StringComparer.Ordinal).OrderBy(Number).ThenBy(id => id, StringComparer.Ordinal).ToList();
        if (ids.Count == 0)
        {
            return null;
        }

        var attestation = answers.Any(a => a.Attestation == Attestation.SelfAttested) ? Attestation.SelfAttested
            : answers.Any(a => a.Attestation == Attestation.Reviewed) ? Attestation.Reviewed
            : Attestation.MachineChecked;
        var who = answers.Select(a => Behind(a, attestation)).Distinct(StringComparer.Ordinal).Select(id => MarkdownEscape.Inline(personName(id)));
        return new Proof(ids, attestation, string.Join(" and ", who), answers.Min(a => a.ObservedOn));
    }

    /// <summary>The number in "E12", so that E2 comes before E10.</summary>
    public static int Number(string id) => id.Length > 1 && int.TryParse(id.AsSpan(1), out var number) ? number : int.MaxValue;

    private static string Behind(Answer answer, Attestation attestation) =>
        attestation == Attestation.Reviewed && answer.ReviewedBy is { } reviewer ? reviewer : answer.By;
}
