using System.Globalization;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>Fills in what is blank in a row that is signed: signature, name and date, all of them or none.</summary>
internal static class SignOffEdits
{
    private const string Signed = "Signed";

    public static void Add(RenderContext context, Check check, SignOffCells cells, CheckStatus status, Proof proof)
    {
        if (!status.Passes)
        {
            // The person who looked found no signature: nothing is filled in but that.
            Fill(context, check, cells.Signature ?? cells.Name, OwnedText.StatusWord(status.Outcome, status.InConflict));
            return;
        }

        Fill(context, check, cells.Signature, Signed);
        Fill(context, check, cells.Name, proof.Who);
        Fill(context, check, cells.Date, proof.ObservedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>Empties what an earlier regeneration filled in; its evidence, which is removed as well, gives the name and the date.</summary>
    /// <param name="evidence">The evidence that it wrote.</param>
    public static void TakeBack(RenderContext context, Check check, SignOffCells cells, string evidence)
    {
        Empty(cells.Signature, present => present == Signed);
        Empty(cells.Name, present => evidence.Contains($" by {present}; observed ", StringComparison.Ordinal));
        Empty(cells.Date, present => evidence.EndsWith($"; observed {present})", StringComparison.Ordinal));

        void Empty(TextSpan? place, Func<string, bool> isOurs)
        {
            if (place is { Length: > 0 } cell && isOurs(context.Edits.Text.Substring(cell.Start, cell.Length).Trim()))
            {
                context.Edits.Replace(cell, "", "cell", check.Id);
            }
        }
    }

    private static void Fill(RenderContext context, Check check, TextSpan? place, string content)
    {
        if (place is not { } cell)
        {
            return;
        }

        var present = context.Edits.Text.Substring(cell.Start, cell.Length).Trim();
        if (CellEdits.IsPlaceholder(present) || OwnedText.IsStatusWord(present) || (place == check.SignOff?.Signature && present == Signed))
        {
            context.Edits.Replace(cell, CellEdits.Padded(context.Edits.Text, cell, content), "cell", check.Id);
        }
    }
}
