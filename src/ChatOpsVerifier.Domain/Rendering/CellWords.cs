using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Domain.Rendering;

/// <summary>What a row, a glyph or a bullet says in the words of its own document; the dialect's only where it has none.</summary>
internal static class CellWords
{
    /// <returns>Null: leave it as it is.</returns>
    public static string? Marker(Check check, ReadOnlySpan<char> present, CheckStatus status)
    {
        var own = OwnedText.StatusWord(status.Outcome, status.InConflict);
        if (check.Vocabulary is not { } words)
        {
            return check.Form == CheckForm.TableRow ? own : Glyph(present, status.Passes);
        }

        if (status.Passes)
        {
            return words.Done == OwnedText.StatusWord(Outcome.Verified) ? own : words.Done;
        }

        var word = status.Outcome == Outcome.Refuted && words.Failed is { } failed ? failed : words.Open;
        return word.Length > 0 || check.Form != CheckForm.TableRow ? word : own;
    }

    private static string? Glyph(ReadOnlySpan<char> present, bool settled)
    {
        // The variation selector asks for the coloured form; it belongs to the glyph before it.
        var bare = present.TrimEnd('\uFE0F');
        if (settled)
        {
            return bare switch
            {
                "☐" => "☑",
                "⬜" or "◻" or "🔲" or "❌" or "⏳" or "🔴" or "🟡" or "⚠" => "✅",
                _ => null,
            };
        }

        return bare switch
        {
            "☑" or "☒" => "☐",
            "✅" or "✔" or "🟢" => "❌",
            _ => null,
        };
    }
}
