using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>Fills in what is blank where somebody signs: signature, name and date, all of them or none.</summary>
internal static class SignOffEdits
{
    private const string Signed = "Signed";

    private const string By = " by ";

    private const string On = ", ";

    public static void Add(RenderContext context, Check check, SignOffCells cells, CheckStatus status, Proof proof)
    {
        if (!status.Passes)
        {
            // The person who looked found no signature, or one that does not hold: that is said, in front of what is there.
            Refuse(context, check, cells.Signature ?? cells.Name, OwnedText.StatusWord(status.Outcome, status.InConflict));
            return;
        }

        Fill(context, check, cells.Signature, Signature(context, cells, proof), isSignature: true);
        Fill(context, check, cells.Name, proof.Who);
        Fill(context, check, cells.Date, proof.Day);
    }

    /// <summary>Beside a result: the person who checked signs for a good one and for a bad one.</summary>
    public static void Sign(RenderContext context, Check check, SignOffCells cells, CheckStatus status, Proof proof)
    {
        if (status.Passes || (status.Outcome == Outcome.Refuted && !status.InConflict))
        {
            Fill(context, check, cells.Signature, Signature(context, cells, proof), isSignature: true);
        }
    }

    /// <summary>Empties what an earlier regeneration filled in; its evidence, which is removed as well, gives the name and the date.</summary>
    /// <param name="evidence">The evidence that it wrote.</param>
    public static void TakeBack(RenderContext context, Check check, SignOffCells cells, string evidence)
    {
        TakeBackSignature(context, check, cells.Signature);
        Empty(context, check, cells.Name, present => OwnedText.NamesWho(evidence, present));
        Empty(context, check, cells.Date, present => OwnedText.EndsWithDay(evidence, present));
    }

    public static void TakeBackSignature(RenderContext context, Check check, TextSpan? signature) => Empty(context, check, signature, IsOurs);

    /// <summary>With the name where the row has no cell for it or names somebody else, and with the date where it has none for that.</summary>
    private static string Signature(RenderContext context, SignOffCells cells, Proof proof)
    {
        var isNamed = cells.Name is { } name && Content(context, name) is var present && (present == proof.Who || IsBlank(present));
        return $"{Signed}{(isNamed ? "" : By + proof.Who)}{(cells.SignatureHoldsDate && cells.Date is null ? On + proof.Day : "")}";
    }

    private static bool IsBlank(string present) => CellEdits.IsPlaceholder(present) || OwnedText.IsStatusWord(present);

    private static void Empty(RenderContext context, Check check, TextSpan? place, Func<string, bool> isOurs)
    {
        if (place is { Length: > 0 } cell && Content(context, cell) is var present && (isOurs(present) ? "" : OwnPart(present)) is var left && left != present)
        {
            context.Edits.Replace(cell, left, "cell", check.Id);
        }
    }

    private static void Refuse(RenderContext context, Check check, TextSpan? place, string word)
    {
        if (place is not { } cell)
        {
            return;
        }

        var own = OwnPart(Content(context, cell));
        var content = IsBlank(own) || IsOurs(own) ? word : word + CheckMarkers.BeforeRemark + own;
        context.Edits.Replace(cell, CellEdits.Padded(context.Edits.Text, cell, content), "cell", check.Id);
    }

    private static void Fill(RenderContext context, Check check, TextSpan? place, string content, bool isSignature = false)
    {
        if (place is not { } cell)
        {
            return;
        }

        var present = Content(context, cell);
        if (IsBlank(present) || (isSignature && IsOurs(present)))
        {
            context.Edits.Replace(cell, CellEdits.Padded(context.Edits.Text, cell, content), "cell", check.Id);
        }
        else if (OwnPart(present) is var own && own != present)
        {
            context.Edits.Replace(cell, own, "cell", check.Id);
        }
    }

    private static bool IsOurs(string present) =>
        present == Signed || present.StartsWith(Signed + By, StringComparison.Ordinal) || present.StartsWith(Signed + On, StringComparison.Ordinal);

    /// <summary>What the author wrote, without the word that an earlier regeneration put in front.</summary>
    private static string OwnPart(string present) =>
        present.IndexOf(CheckMarkers.BeforeRemark, StringComparison.Ordinal) is > 0 and var end && OwnedText.IsStatusWord(present[..end])
            ? present[(end + CheckMarkers.BeforeRemark.Length)..]
            : present;

    private static string Content(RenderContext context, TextSpan cell) => CellEdits.Content(context.Edits.Text, cell);
}
