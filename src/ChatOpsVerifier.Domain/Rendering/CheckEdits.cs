using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// The box or the cell of each check, and its evidence. A check that nobody has looked at keeps what its author wrote,
/// tick or no tick: that is a claim, and the lint says so. Only what an earlier regeneration wrote is removed.
/// </summary>
internal static class CheckEdits
{
    public static void Add(RenderContext context)
    {
        foreach (var requirement in context.Report.Requirements)
        {
            // Backwards: where the evidence of a box goes behind all that is under it, that of the boxes there comes first.
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

        if (check.Outcomes is { } outcomes)
        {
            OutcomeEdits.Add(context, check, outcomes, status);
        }

        if (check.SignOff is { } signOff)
        {
            SignOffEdits.Add(context, check, signOff, status, proof);
        }
        else if (check.Outcomes is null)
        {
            var marker = context.Edits.Text.Substring(check.Marker.Start, check.Marker.Length);
            Mark(context, check, check.Form == CheckForm.Box ? Box(marker, status.Passes) : CheckMarkers.Marker(check, marker, status));
        }

        var value = Value(context, status);
        if (check.EvidenceLine is { } slot)
        {
            context.Edits.Write(
                slot, [OwnedText.EvidenceLine(context.Report.EvidenceLabel, status.Outcome, value, proof.Provenance)], setApart: false, "evidence", check.Id);
        }

        if (check.Cells is { } cells)
        {
            CellEdits.Add(context, check, cells, OwnedText.CellEvidence(status.Outcome, value, proof.Provenance), proof);
            if (cells.Signature is not null)
            {
                SignOffEdits.Sign(context, check, cells.SignOff, status, proof);
            }
        }
    }

    private static void TakeBack(RenderContext context, Check check)
    {
        var wroteLine = check.EvidenceLine is { IsPresent: true };
        if (check.SignOff is { } signOff && check.Cells?.Evidence is { } evidence)
        {
            SignOffEdits.TakeBack(context, check, signOff, CellEdits.Content(context.Edits.Text, evidence));
        }

        var wroteCell = check.Cells is { } cells && CellEdits.TakeBack(context, check, cells);
        if (wroteCell)
        {
            SignOffEdits.TakeBackSignature(context, check, check.Cells!.Signature);
        }

        if (wroteLine)
        {
            context.Edits.Write(check.EvidenceLine!, [], setApart: false, "evidence", check.Id);
        }

        if (check.Outcomes is { } outcomes && wroteCell)
        {
            OutcomeEdits.Add(context, check, outcomes, null);
        }
        else if (check.SignOff is null && (wroteLine || wroteCell))
        {
            var marker = context.Edits.Text.Substring(check.Marker.Start, check.Marker.Length);
            Mark(context, check, check.Form == CheckForm.Box ? Box(marker, settled: false) : CheckMarkers.Reopened(check, marker));
        }
    }

    private static void Mark(RenderContext context, Check check, string? mark)
    {
        if (mark is null)
        {
            return;
        }

        if (check.Form != CheckForm.TableRow)
        {
            context.Edits.Replace(check.Marker, mark, "box", check.Id);
            return;
        }

        var text = context.Edits.Text;
        var place = check.Marker;
        var behind = text.AsSpan(place.End);
        if (place.Length == 0 && mark.Length > 0 && behind is [not ('|' or ' ' or '\t' or '\r' or '\n'), ..])
        {
            // In front of a remark that states nothing.
            mark += CheckMarkers.BeforeRemark;
        }
        else if (mark.Length == 0 && behind.StartsWith(CheckMarkers.BeforeRemark))
        {
            place = place with { Length = place.Length + CheckMarkers.BeforeRemark.Length };
        }

        context.Edits.Replace(place, CellEdits.Padded(text, check.Marker, mark), "cell", check.Id);
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
        return status.InConflict ? $"IN CONFLICT: {value}" : status.IsProofLost ? $"PROOF LOST: {value}" : value;
    }
}
