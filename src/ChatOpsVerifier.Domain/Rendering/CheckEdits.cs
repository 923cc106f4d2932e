using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// The box or the cell of each check, and its evidence. A check that nobody has looked at keeps what its author wrote,
/// tick or no tick: that is a claim, and the lint says so. Only what an earlier regeneration wrote is taken back.
/// </summary>
internal static class CheckEdits
{
    public static void Add(RenderContext context)
    {
        foreach (var requirement in context.Report.Requirements)
        {
            // Backwards: where the evidence of a box goes behind all that stands under it, that of the boxes there comes first.
            foreach (var check in requirement.Checks.Reverse())
            {
                Add(context, check, context.StatusOf(check));
            }
        }
    }

    private static void Add(RenderContext context, Check check, CheckStatus status)
    {
        var proof = status.Outcome == Outcome.Unknown && !status.InConflict ? null : context.ProofOf(status);
        if (proof is null)
        {
            TakeBack(context, check);
            return;
        }

        var marker = context.Edits.Text.Substring(check.Marker.Start, check.Marker.Length);
        Mark(context, check, check.Form == CheckForm.Box ? Box(marker, status.Passes) : CellWords.Marker(check, marker, status));

        var value = Value(context, status);
        if (check.EvidenceLine is { } slot)
        {
            context.Edits.Write(slot, [OwnedText.EvidenceLine(context.Report.EvidenceLabel, status.Outcome, value, proof.Provenance)], setApart: false, "evidence", check.Id);
        }

        if (check.Cells is { } cells)
        {
            CellEdits.Add(context, check, cells, OwnedText.CellEvidence(status.Outcome, value, proof.Provenance), proof);
        }
    }

    private static void TakeBack(RenderContext context, Check check)
    {
        var wroteLine = check.EvidenceLine is { IsPresent: true };
        var wroteCell = check.Cells is { } cells && CellEdits.TakeBack(context, check, cells);
        if (wroteLine)
        {
            context.Edits.Write(check.EvidenceLine!, [], setApart: false, "evidence", check.Id);
        }

        if (wroteLine || wroteCell)
        {
            var marker = context.Edits.Text.Substring(check.Marker.Start, check.Marker.Length);
            Mark(context, check, check.Form == CheckForm.Box ? Box(marker, settled: false) : CellWords.Reopened(check, marker));
        }
    }

    private static void Mark(RenderContext context, Check check, string? mark)
    {
        if (mark is not null)
        {
            var isRow = check.Form == CheckForm.TableRow;
            context.Edits.Replace(check.Marker, isRow ? CellEdits.Padded(context.Edits.Text, check.Marker, mark) : mark, isRow ? "cell" : "box", check.Id);
        }
    }

    private static string Box(string marker, bool settled) => (settled, marker is "x" or "X") switch
    {
        (true, true) => marker,
        (true, false) => "x",
        _ => " ",
    };

    private static string Value(RenderContext context, CheckStatus status)
    {
        var value = status.IsDerived
            ? $"see {string.Join(", ", status.DerivedFrom.Select(MarkdownEscape.Inline))}"
            : context.ValueOf(status.Answer!);
        return status.InConflict ? $"IN CONFLICT: {value}" : value;
    }
}
