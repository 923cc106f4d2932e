using System.Globalization;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>Label lines of the whole report: status, reason, dates, names, counts.</summary>
internal static class LabelEdits
{
    /// <summary>Starts every reason that we wrote, so that a later regeneration knows it for its own.</summary>
    private const string Computed = "Computed from the ledger: ";
    private const string Pending = "Pending operator verification";

    public static void Add(RenderContext context)
    {
        var writtenByUs = context.Report.Labels.Any(l => l.Kind == ReportLabelKind.DeclarationReason && IsOurs(l));
        foreach (var label in context.Report.Labels)
        {
            if (label.Kind == ReportLabelKind.Count)
            {
                if (StatedCounts.Of(context.Assessment, label) is { } count)
                {
                    context.Edits.Replace(label.Value, count, "count", null);
                }
            }
            else if (!context.Report.IsCanonicalFamily)
            {
                AddWord(context, label);
            }
            else
            {
                Add(context, label, writtenByUs);
            }
        }
    }

    private static void Add(RenderContext context, ReportLabel label, bool writtenByUs)
    {
        var isPass = context.Assessment.Verdict.IsPass;
        switch (label.Kind)
        {
            case ReportLabelKind.CurrentStatus or ReportLabelKind.DeclarationStatus when label.Status is { } status:
                context.Edits.Replace(status.Word, context.Assessment.Verdict.Word, "declaration", null);
                context.Edits.Replace(status.Note, $" ({Note(context)})", "declaration", null);
                break;
            case ReportLabelKind.DeclarationReason when isPass || IsOurs(label):
                context.Edits.Replace(label.Value, $"{Computed}{MarkdownEscape.Inline(VerdictSummary.Because(context.Assessment))}.", "declaration", null);
                break;
            case ReportLabelKind.VerificationDate when isPass || writtenByUs:
                context.Edits.Replace(label.Value, isPass ? Date(context) ?? label.ValueText : Pending, "date", null);
                break;
            case ReportLabelKind.VerifiedBy when isPass || writtenByUs:
                context.Edits.Replace(label.Value, isPass ? VerifiedBy(context) : Pending, "verified-by", null);
                break;
            case ReportLabelKind.LastUpdated when Date(context) is { } date:
                context.Edits.Replace(label.Value, date, "date", null);
                break;
        }
    }

    /// <summary>Other families: only the word, and only where the document has one for what is.</summary>
    private static void AddWord(RenderContext context, ReportLabel label)
    {
        if (label.Kind is not (ReportLabelKind.CurrentStatus or ReportLabelKind.DeclarationStatus) || label.Status is not { } status)
        {
            return;
        }

        var verdict = context.Assessment.Verdict;
        var word = StatusReplacements.IsVerdict(status.WordText)
            ? verdict.Word
            : StatusReplacements.Of(context.Report).For(status, verdict.IsPass, context.Assessment.Counts.Refuted > 0);
        if (word is not null)
        {
            context.Edits.Replace(status.Word, word, "declaration", null);
        }
    }

    /// <summary>"12 of 54 checks settled; 41 unknown, 1 refuted"; what else blocks PASS where all are settled.</summary>
    private static string Note(RenderContext context)
    {
        var counts = context.Assessment.Counts;
        var open = new List<string>();
        if (VerdictSummary.IsBroken(context.Assessment.Verdict))
        {
            open.Add("integrity broken");
        }

        Say(counts.Refuted, "refuted");
        Say(counts.Conflicts, "in conflict");
        Say(counts.Stale, "stale");
        Say(counts.Unknown, "unknown");
        if (open.Count == 0 && !context.Assessment.Verdict.IsPass)
        {
            var rules = context.Assessment.Verdict.Reasons.Select(r => r.Rule).Distinct(StringComparer.Ordinal);
            open.Add(string.Join(", ", rules));
        }

        return open.Count == 0
            ? $"{VerdictSummary.Progress(counts)}: {VerdictSummary.Settled(counts)}"
            : $"{VerdictSummary.Progress(counts)}; {string.Join(", ", open)}";

        void Say(int count, string word)
        {
            if (count > 0)
            {
                open.Add($"{count} {word}");
            }
        }
    }

    private static string VerifiedBy(RenderContext context)
    {
        var answers = context.AnswersOf(context.Report.Requirements.Select(r => r.Id));
        var by = string.Join(", ", answers.GroupBy(a => a.Attestation).OrderBy(g => g.Key).Select(g =>
            $"{string.Join(" and ", g.SelectMany(Persons).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(context.Name))} "
                + $"({OwnedText.Word(g.Key)})"));
        return by.Length == 0 ? Pending : by;
    }

    private static IEnumerable<string> Persons(Answer answer) => answer.ReviewedBy is { } reviewer ? [answer.By, reviewer] : [answer.By];

    private static string? Date(RenderContext context) =>
        context.Assessment.State.LastChangeAt?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsOurs(ReportLabel label) => label.ValueText.StartsWith(Computed, StringComparison.Ordinal);
}
