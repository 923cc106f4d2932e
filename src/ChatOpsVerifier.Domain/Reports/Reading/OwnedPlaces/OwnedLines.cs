using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;

/// <summary>Finds what an earlier regeneration wrote; the words for it are <see cref="OwnedText"/>'s.</summary>
internal static class OwnedLines
{
    /// <summary>A line that was written between those of the author.</summary>
    public static bool IsOwned(SourceText source, int line, ReadOnlySpan<char> content) =>
        OwnedText.IsEvidenceLine(content)
            || OwnedText.IsVerifiedInformationItem(content)
            || OwnedText.IsResolution(content)
            || IsVerifiedInformation(source, line);

    /// <summary>A label with an item of ours right below it; without one, or with items of the author, it is the author's.</summary>
    public static bool IsVerifiedInformation(SourceText source, int line) =>
        OwnedText.IsVerifiedInformationLabel(source.LineSpan(line))
            && line < source.LineCount
            && OwnedText.IsVerifiedInformationItem(source.LineSpan(line + 1));

    /// <summary>The label's line and the items right below it.</summary>
    public static TextSpan VerifiedInformation(SourceText source, int labelLine)
    {
        var last = labelLine;
        while (last < source.LineCount && OwnedText.IsVerifiedInformationItem(source.LineSpan(last + 1)))
        {
            last++;
        }

        return source.SpanOfLines(labelLine, last);
    }

    /// <summary>The ledger section from its rule to the end of the file, or the end of the file.</summary>
    /// <returns>Null: what is at the end of the file would take it in.</returns>
    public static OwnedSlot? Ledger(MarkdownDocument document, SourceText source)
    {
        foreach (var heading in document.OfType<HeadingBlock>().Where(h => h.Level == 2).Reverse())
        {
            var line = source.FirstLine(heading);
            if (OwnedText.IsLedgerHeading(source.LineSpan(line))
                && NextFilled(source, line, 1) is { } opening
                && OwnedText.IsLedgerOpening(source.LineText(opening)))
            {
                var start = NextFilled(source, line, -1) is { } rule && OwnedText.IsLedgerRule(source.LineText(rule)) ? rule : line;
                return new OwnedSlot(TextSpan.FromBounds(source.StartOfLine(start), source.Text.Length));
            }
        }

        return OpenEnd.IsUnclosed(source, document.LastOrDefault(b => b is not LinkReferenceDefinitionGroup))
            ? null
            : new OwnedSlot(TextSpan.At(source.Text.Length));
    }

    private static int? NextFilled(SourceText source, int line, int step)
    {
        for (var next = line + step; next >= 1 && next <= source.LineCount; next += step)
        {
            if (!string.IsNullOrWhiteSpace(source.LineText(next)))
            {
                return next;
            }
        }

        return null;
    }
}
