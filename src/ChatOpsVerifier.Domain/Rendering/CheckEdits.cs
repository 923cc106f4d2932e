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
            foreach (var check in requirement.Checks)
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

        var marker = context.Edits.Text.AsSpan(check.Marker.Start, check.Marker.Length);
        var replacement = check.Form == CheckForm.Box ? Box(marker, status.Passes) : CellWords.Marker(check, marker, status);
        if (replacement is not null)
        {
            context.Edits.Replace(check.Marker, Padded(context, check, replacement), check.Form == CheckForm.TableRow ? "cell" : "box", check.Id);
        }

        var value = Value(context, status);
        if (check.EvidenceLine is { } slot && (slot.IsPresent || !context.Edits.WouldAdopt(slot.Existing.End, slot.Indent, check.Marker.Start)))
        {
            context.Edits.Write(slot, [OwnedText.EvidenceLine(status.Outcome, value, proof.Provenance)], setApart: false, "evidence", check.Id);
        }

        if (check.Cells is { } cells)
        {
            CellEdits.Add(context, check, cells, OwnedText.EvidenceLine(status.Outcome, value, proof.Provenance)[2..], proof);
        }
    }

    private static void TakeBack(RenderContext context, Check check)
    {
        if (check.EvidenceLine is { IsPresent: true } slot)
        {
            context.Edits.Write(slot, [], setApart: false, "evidence", check.Id);
            if (check.Form == CheckForm.Box)
            {
                context.Edits.Replace(check.Marker, " ", "box", check.Id);
            }
        }
    }

    private static string Box(ReadOnlySpan<char> marker, bool settled) => (settled, marker is "x" or "X") switch
    {
        (true, true) => marker.ToString(),
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

    /// <summary>A word in an empty cell keeps its distance from the pipes.</summary>
    private static string Padded(RenderContext context, Check check, string word)
    {
        if (check.Form != CheckForm.TableRow)
        {
            return word;
        }

        return CellEdits.Padded(context.Edits.Text, check.Marker, word);
    }
}
