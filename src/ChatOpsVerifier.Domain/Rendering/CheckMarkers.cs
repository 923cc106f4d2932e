using ChatOpsVerifier.Domain.Outcomes;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using ChatOpsVerifier.Domain.Reports.Reading.Tables;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>
/// What a row, a glyph or a bullet says in the words of its own document; the dialect's only where it has none. What says
/// the right thing already keeps its wording: which word a document uses first is not what it was once others were replaced.
/// </summary>
internal static class CheckMarkers
{
    /// <summary>Is between a state and the author's words that it is put in front of.</summary>
    public const string BeforeRemark = " — ";

    /// <returns>Null: leave it as it is.</returns>
    public static string? Marker(Check check, string present, CheckStatus status)
    {
        var own = OwnedText.StatusWord(status.Outcome, status.InConflict);
        if (check.Vocabulary is not { } words)
        {
            return check.Form == CheckForm.GlyphBox ? Glyph(present, status.Passes) : own;
        }

        // An earlier regeneration said so, before there was a word of the document for it.
        if (present == own || (status.Outcome == Outcome.NotAvailable && !status.InConflict && OutcomeHeaders.IsNotApplicable(present)))
        {
            return null;
        }

        if (status.Passes)
        {
            return words.Done == OwnedText.VerifiedWord ? own : SaysDone(check, present) ? null : words.Done;
        }

        if (status.Outcome == Outcome.Refuted && words.Failed is { } failed)
        {
            return SaysFailed(present) ? null : failed;
        }

        // "[~]" and "[-]" say how somebody thought of it before: what came out is an empty box.
        if (present is ['[', ..] && words.Open is "[ ]" && present != words.Open)
        {
            return words.Open;
        }

        // "Failed" is not the word for what is stale, unless the document has no other.
        return SaysNotDone(check, present) && (status.Outcome == Outcome.Refuted || !SaysFailed(present) || SaysFailed(words.Open)) ? null
            : words.Open.Length > 0 ? words.Open
            : own;
    }

    /// <summary>What it says when no answer supports it any longer.</summary>
    /// <returns>Null: leave it as it is.</returns>
    public static string? Reopened(Check check, string present) =>
        check.Form == CheckForm.GlyphBox ? Glyph(present, settled: false)
        : SaysNotDone(check, present) ? null
        : check.Vocabulary is { Open: { Length: > 0 } open } ? open
        : check.Form == CheckForm.TableRow ? "" : OwnedText.StatusWord(Outcome.Unknown);

    private static bool SaysDone(Check check, string present) =>
        check.Claimed && (!OwnedText.IsStatusWord(present) || present == OwnedText.VerifiedWord);

    private static bool SaysNotDone(Check check, string present) =>
        present.Length > 0 && !check.Claimed && !OwnedText.IsStatusWord(present);

    private static bool SaysFailed(string present) =>
        Reports.Reading.States.StateVocabulary.Classify(present) == ClaimedState.Failed && !OwnedText.IsStatusWord(present);

    private static string? Glyph(string present, bool settled)
    {
        var isDone = StateGlyphs.StateOf(present) == ClaimedState.Done;

        // The variation selector asks for the coloured form; it belongs to the glyph before it.
        return present.TrimEnd('\uFE0F') switch
        {
            "■" or "◼" or "◾" when settled => null,
            "■" => "□",
            "◼" => "◻",
            "◾" => "◽",
            _ when settled && isDone => null,
            _ when settled && StateGlyphs.IsBox(present) =>
                OutcomeMarks.Ticked(present, "☑") is var ticked && ticked != present && ticked != "✅" ? ticked : "☑",
            _ when settled => "✅",
            "☑" or "☒" or "&#9745;" or "&#9746;" or "&#x2611;" or "&#x2612;" => OutcomeMarks.Cleared(present),
            _ when isDone => "❌",
            _ => null,
        };
    }
}
