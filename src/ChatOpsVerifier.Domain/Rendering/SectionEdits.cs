using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Text;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>Status label and "Verified Information" of each requirement, "Resolution" of each finding.</summary>
internal static class SectionEdits
{
    public static void Add(RenderContext context)
    {
        // A section whose boxes are in several groups has one label for all of them.
        foreach (var sharing in context.Report.Requirements.Where(r => r.Status is not null).GroupBy(r => r.Status!.Word))
        {
            AddStatus(context, [.. sharing], sharing.First().Status!);
        }

        // One list for a section, at the end of the first of its groups that has a place for it.
        foreach (var sharing in context.Report.Requirements
            .Where(r => context.Report.IsCanonicalFamily && r.Role == RequirementRole.Requirement)
            .GroupBy(r => r.HeadingPath))
        {
            var slots = sharing.Select(r => r.VerifiedInformation).OfType<OwnedSlot>().ToList();
            if ((slots.Find(s => s.IsPresent) ?? slots.Find(s => !context.Edits.WouldTakeIn(s.Existing.End))) is { } slot)
            {
                AddVerifiedInformation(context, [.. sharing], slot);
            }
        }

        foreach (var finding in context.Report.Findings)
        {
            if (context.Report.IsCanonicalFamily && finding.Resolution is { } slot && context.Assessment.Findings.TryGetValue(finding.Id, out var status))
            {
                context.Edits.Write(slot, Resolution(context, status), setApart: true, "resolution", finding.Id);
            }
        }
    }

    private static void AddStatus(RenderContext context, Requirement[] sharing, StatusLabel label)
    {
        var status = Together(sharing.Select(r => context.Assessment.Requirements[r.Id]));
        var requirement = sharing[0];
        if (!context.Report.IsCanonicalFamily)
        {
            if (StatusReplacements.Of(context.Report).For(label, status.Passes, status.Refuted > 0) is { } word)
            {
                context.Edits.Replace(label.Word, word, "status", requirement.Id);
            }

            return;
        }

        if (status.Refuted > 0)
        {
            Write(Outcome.Refuted, $" ({Counted.Part(status.Refuted, status.Checks, "check")} refuted)");
        }
        else if (status.Stale > 0)
        {
            Write(Outcome.Stale, $" ({Counted.Part(status.Stale, status.Checks, "check")} stale)");
        }
        else if (status.Passes && status.Checks > 0)
        {
            var notAvailable = sharing.Sum(r => r.Checks.Count(c => context.StatusOf(c).Outcome == Outcome.NotAvailable));
            Write(
                notAvailable == status.Checks ? Outcome.NotAvailable : Outcome.Verified,
                $" ({Counted.Part(status.Settled, status.Checks, "check")} settled{Weakest(context, sharing)})");
        }
        else if (OwnedText.IsStatusWord(label.WordText))
        {
            // An earlier regeneration said so, and it is so no longer.
            Write(Outcome.Unknown, $" ({Counted.Part(status.Settled, status.Checks, "check")} settled)");
        }

        void Write(Outcome outcome, string note)
        {
            context.Edits.Replace(label.Word, OwnedText.StatusWord(outcome), "status", requirement.Id);
            context.Edits.Replace(label.Note, note, "status", requirement.Id);
        }
    }

    private static NodeStatus Together(IEnumerable<NodeStatus> nodes) => nodes.Aggregate((a, b) => new NodeStatus(
        a.Outcome == b.Outcome
            ? a.Outcome
            : Outcome.Unknown, a.Checks + b.Checks, a.Settled + b.Settled, a.Refuted + b.Refuted, a.Stale + b.Stale, a.Conflicts + b.Conflicts));

    private static string Weakest(RenderContext context, Requirement[] sharing) =>
        context.ProofOf(context.AnswersOf(sharing.Select(r => r.Id))) is { } proof ? $", {OwnedText.Word(proof.Attestation)}" : "";

    private static void AddVerifiedInformation(RenderContext context, Requirement[] sharing, OwnedSlot slot)
    {
        var lines = new List<string>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var status in sharing.SelectMany(r => r.Checks).Select(context.StatusOf))
        {
            var known = status.Outcome != Outcome.Unknown || status.InConflict;
            if (known && !status.IsDerived && status.Answer is { } answer && said.Add(answer.Id) && context.ProofOf(status) is { } proof)
            {
                lines.Add(OwnedText.VerifiedInformationItem(Subject(status), context.ValueOf(answer), proof.Provenance));
            }
        }

        if (lines.Count > 0)
        {
            lines.Insert(0, OwnedText.VerifiedInformationLabel);
        }

        context.Edits.Write(slot, lines, setApart: true, "verified-information", sharing[0].Id);
    }

    private static string Subject(CheckStatus status) => status.InConflict ? "In conflict" : status.Outcome switch
    {
        Outcome.NotAvailable => "Not available",
        Outcome.Refuted => "Refuted",
        Outcome.Stale => "Stale",
        _ => "Verified",
    };

    private static List<string> Resolution(RenderContext context, FindingStatus finding)
    {
        if (!finding.Status.Passes || finding.Status.Checks == 0 || context.ProofOf(context.AnswersOf(finding.Requirements)) is not { } proof)
        {
            return [];
        }

        var found = new List<string>();
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var requirement in context.Report.Requirements.Where(r => finding.Requirements.Contains(r.Id)))
        {
            var values = requirement.Checks.Select(context.StatusOf)
                .Where(s => !s.IsDerived && s.Answer is not null && said.Add(s.Answer.Id))
                .Select(s => context.ValueOf(s.Answer!))
                .ToList();
            if (values.Count > 0)
            {
                found.Add($"{MarkdownEscape.Inline(requirement.Handle)}: {string.Join(", ", values)}");
            }
        }

        var sentence = $"{OwnedText.StatusWord(finding.Status.Outcome)}, {Counted.Part(finding.Status.Settled, finding.Status.Checks, "check")} settled"
            + (found.Count == 0 ? "" : $" — {string.Join("; ", found)}");
        return [OwnedText.Resolution(sentence, proof.Provenance)];
    }
}
