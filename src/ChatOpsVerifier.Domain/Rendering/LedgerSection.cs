using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// The appended section: every piece of evidence ever given, who gave the answers, what is in conflict, and the
/// head of the hash chain, so that anyone who has the file can tell whether the ledger is still the one it was written from.
/// </summary>
internal static class LedgerSection
{
    public static void Add(RenderContext context)
    {
        if (context.Report is { IsCanonicalFamily: true, EvidenceLedger: { } slot })
        {
            context.Edits.Write(slot, Lines(context), setApart: true, "ledger", null);
        }
    }

    private static List<string> Lines(RenderContext context)
    {
        var state = context.Assessment.State;
        var lines = new List<string>
        {
            Rule(context.Edits.Text),
            "",
            OwnedText.LedgerHeading,
            "",
            OwnedText.LedgerOpening,
            "",
            "| Evidence | Kind | Name | SHA-256 | Observed | Submitted (UTC) | By | Checks |",
            "|---|---|---|---|---|---|---|---|",
        };
        var backs = Backs(context);
        foreach (var item in state.Evidence.Values.OrderBy(e => Proof.Number(e.Id)).ThenBy(e => e.Id, StringComparer.Ordinal))
        {
            lines.Add(Row(context, item, backs.TryGetValue(item.Id, out var handles) ? handles : null));
        }

        lines.Add("");
        lines.AddRange(Attestations(context));
        foreach (var conflict in state.OpenConflicts.Values.OrderBy(c => Proof.Number(c.Id)).ThenBy(c => c.Id, StringComparer.Ordinal))
        {
            lines.Add($"- Open conflict {conflict.Id}: {MarkdownEscape.Inline(conflict.Description)}");
        }

        foreach (var problem in context.Assessment.Storage.Problems.Take(20))
        {
            lines.Add($"- INTEGRITY BROKEN: {MarkdownEscape.Inline(problem)}");
        }

        lines.Add($"- Ledger: {Counted.Of(state.Version, "entry")}, head `{state.HeadHash}`");
        return lines;
    }

    private static string Rule(string text) =>
        text.StartsWith(OwnedText.LedgerRule, StringComparison.Ordinal) && !LineTable.Split(text).Skip(1).Any(line => line.TrimEnd() is "---" or "...")
            ? OwnedText.LedgerRuleWithoutDashes
            : OwnedText.LedgerRule;

    private static string Row(RenderContext context, EvidenceItem item, List<string>? handles)
    {
        var origin = item.Origin is { } from ? $", written by {from.AuthorName}{(from.Url is null ? "" : $", {from.Url}")}" : "";
        var name = MarkdownEscape.Inline((item.Url is { Length: > 0 } url ? url : item.Name) + origin);
        var checks =
            item.Removed is { } removed
                ? $"{(removed.How == EvidenceRemoval.Discarded ? "discarded" : "redacted")} {removed.At.UtcDateTime:yyyy-MM-dd} by "
                    + $"{context.Name(removed.By)}{(removed.Reason.Length == 0 ? "" : $": {MarkdownEscape.Inline(removed.Reason)}")}"
            : (context.Assessment.Storage.LostEvidence.Contains(item.Sha256) ? "LOST (the stored file is missing or was changed): " : "")
                + (handles is null ? "none stands" : string.Join(", ", handles));
        return $"| {item.Id} | {item.Kind.Name.ToLowerInvariant()} | {name} | `{item.Sha256}` | {item.ObservedOn:yyyy-MM-dd} "
            + $"| {item.SubmittedAt.UtcDateTime:yyyy-MM-dd HH:mm} | {context.Name(item.By)} | {checks} |";
    }

    /// <summary>Evidence id → handles of the checks whose current answer cites it; a whole requirement is named by its own handle.</summary>
    private static Dictionary<string, List<string>> Backs(RenderContext context)
    {
        var backs = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var requirement in context.Report.Requirements)
        {
            var own = new Dictionary<string, List<string>>(StringComparer.Ordinal);
            foreach (var status in requirement.Checks.Select(context.StatusOf).Where(s => !s.IsDerived && s.Answer is not null))
            {
                foreach (var id in status.Answer!.EvidenceIds.Distinct(StringComparer.Ordinal))
                {
                    Put(own, id, MarkdownEscape.Inline(status.Check.Handle));
                }
            }

            foreach (var (id, handles) in own)
            {
                foreach (var handle in handles.Count == requirement.Checks.Length && handles.Count > 1 ? [MarkdownEscape.Inline(requirement.Handle)] : handles)
                {
                    Put(backs, id, handle);
                }
            }
        }

        return backs;

        static void Put(Dictionary<string, List<string>> map, string id, string handle)
        {
            if (!map.TryGetValue(id, out var list))
            {
                map[id] = list = [];
            }

            list.Add(handle);
        }
    }

    private static IEnumerable<string> Attestations(RenderContext context)
    {
        var answers = context.AnswersOf(context.Report.Requirements.Select(r => r.Id));
        var counts = answers.GroupBy(a => a.Attestation).OrderBy(g => g.Key).Select(g => $"{g.Count()} {OwnedText.Word(g.Key)}");
        yield return $"- Answers that stand: {answers.Count} ({string.Join(", ", counts)})";
        var alone = answers.Count(a => a.Attestation == Attestation.SelfAttested);
        if (alone == answers.Count)
        {
            yield return "- No separation of duties: every answer is attested only by the person who gave it.";
        }
        else if (alone > 0)
        {
            yield return $"- No separation of duties for {Counted.Part(alone, answers.Count, "answer")}: "
                + $"{Ids(answers.Where(a => a.Attestation == Attestation.SelfAttested))}. They are attested only by the person who gave them.";
        }

        var state = context.Assessment.State;
        if (answers.Where(a => a.ReviewedBy is not null && !SecondPerson.IsShown(a, state)).ToList() is { Count: > 0 } claimed)
        {
            yield return $"- Separation of duties is not shown for {Ids(claimed)}: the reviewer is identified, but the answer or its evidence was given "
                + "without an identity.";
        }

        foreach (var acted in answers
            .SelectMany(a => a.Reviews.Where(r => !r.Counts).Select(r => (r.By, Answer: a)))
            .GroupBy(x => x.By)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return $"- {context.Name(acted.Key)} acted as reviewer without an identity of their own ({Ids(acted.Select(x => x.Answer))}). This does not "
                + "count as a second person.";
        }
    }

    private static string Ids(IEnumerable<Answer> answers) =>
        string.Join(", ", answers.Select(a => a.Id).Distinct().OrderBy(Proof.Number).ThenBy(id => id, StringComparer.Ordinal));
}
