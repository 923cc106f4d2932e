using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Reading.Tables;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>Marks the place of the outcome and clears the others; what is right already stays as it is written.</summary>
internal static class OutcomeEdits
{
    /// <param name="status">Null: nobody answers for it any longer.</param>
    public static void Add(RenderContext context, Check check, OutcomeCells cells, CheckStatus? status)
    {
        var chosen = status switch
        {
            { Outcome: Outcome.NotAvailable, InConflict: false } when cells.NotApplicable is { } none => none,
            { Passes: true } => cells.Pass,
            { Outcome: Outcome.Refuted, InConflict: false } => cells.Fail,
            _ => null,
        };
        foreach (var place in new[] { cells.Pass, cells.Fail, cells.NotApplicable }.OfType<TextSpan>())
        {
            var present = context.Edits.Text.Substring(place.Start, place.Length);
            var bare = present.Trim('*', '_', '`', ' ');
            var mark = place == chosen ? OutcomeMarks.Ticked(bare, cells.Tick) : OutcomeMarks.Cleared(bare);
            if (mark != bare)
            {
                context.Edits.Replace(
                    place,
                    CellEdits.Padded(context.Edits.Text, place, bare.Length == 0 ? mark : present.Replace(bare, mark, StringComparison.Ordinal)),
                    "cell",
                    check.Id);
            }
        }
    }
}
