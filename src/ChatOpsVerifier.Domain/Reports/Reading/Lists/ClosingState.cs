using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lists;

/// <summary>The state that a list item ends with: "- Rollback plan ❌", "- **Rollback plan**: open", "- Rollback plan (pending)".</summary>
internal static class ClosingState
{
    /// <summary>A mark may be in brackets or emphasis, and the line may end with a full stop.</summary>
    private const string Closers = "*_)）]】. 。\\";

    /// <summary>Between a name and its state.</summary>
    private const string Between = " \t:：-–—→=(（[【*_|";

    /// <summary>Of a sign's name between colons.</summary>
    private const int LongestName = 32;

    /// <summary>A mark: a tick, a cross, a coloured dot, or a sign that work goes on. Boxes at the end of a line are near-boxes.</summary>
    /// <returns>Length 0: none.</returns>
    public static TextSpan Mark(SourceText source, ListItemBlock item)
    {
        if (item is not [ParagraphBlock { Span.IsEmpty: false } content, ..])
        {
            return default;
        }

        var start = content.Span.Start;
        var text = source.Text.AsSpan(start..source.EndOfLine(source.LastLine(content))).TrimEnd(Closers);
        var length = MarkLength(text);
        if (length == 0 || HoldsMark(text[..^length]) || text[..^length].Trim(Between).IsEmpty)
        {
            return default;
        }

        var mark = text[^length..];
        return StateGlyphs.IsTickOrCross(mark) || StateGlyphs.SaysThatWorkGoesOn(mark) || StateGlyphs.IsColourOfState(mark)
            ? new TextSpan(start + text.Length - length, length)
            : default;
    }

    /// <summary>A word: the whole of what follows the last colon, dash or arrow, or of what is in brackets at the end.</summary>
    /// <returns>Length 0: none, or the line is a status label.</returns>
    public static TextSpan Word(SourceText source, ListItemBlock item)
    {
        if (item is not [ParagraphBlock { Span.IsEmpty: false } content, ..] || source.FirstLine(content) != source.LastLine(content))
        {
            return default;
        }

        var start = content.Span.Start;
        var text = source.Text.AsSpan(start..source.EndOfLine(source.LastLine(content))).TrimEnd(Closers);
        var at = Math.Max(text.LastIndexOfAny(":：(（→"), Math.Max(text.LastIndexOf(" - "), Math.Max(text.LastIndexOf(" – "), text.LastIndexOf(" — ")))) + 1;
        if (at == 0)
        {
            return default;
        }

        at = text.Length - text[at..].TrimStart(Between).Length;
        var word = text[at..];
        var name = text[..at].Trim(Between);
        return !name.IsEmpty
            && !word.IsEmpty
            && StateVocabulary.Whole(word.ToString()) is not null
            && !StateVocabulary.IsYesOrNo(word.ToString())
            && !Dialect.IsStatusLabel(name.ToString().ToLowerInvariant())
            && !Dialect.IsOverallStatusLabel(name.ToString().ToLowerInvariant())
                ? new TextSpan(start + at, word.Length)
                : default;
    }

    /// <summary>The item's text in front of its state.</summary>
    /// <param name="text">As plain text.</param>
    public static string NameOf(string text, string mark)
    {
        var at = text.LastIndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? text : text[..at].TrimEnd(Between.ToCharArray());
    }

    public static CheckDraft Draft(SourceText source, ListItemBlock item, TextSpan mark)
    {
        var content = (LeafBlock)item[0];
        var word = source.Text.Substring(mark.Start, mark.Length);
        var text = NameOf(PlainText.Of(content), word);
        return ItemDraft.Of(source, item, content, text, StateVocabulary.Classify(word) == ClaimedState.Done, CheckForm.StateBullet, mark, parent: null);
    }

    private static int MarkLength(ReadOnlySpan<char> text)
    {
        for (var length = 1; length <= Math.Min(3, text.Length); length++)
        {
            if (StateGlyphs.LengthAt(text[^length..]) == length)
            {
                return length;
            }
        }

        if (text is not [.., _, ':'])
        {
            return 0;
        }

        var opening = text[..^1].LastIndexOf(':');
        return opening >= 0 && text.Length - opening <= LongestName && StateGlyphs.LengthAt(text[opening..]) == text.Length - opening
            ? text.Length - opening
            : 0;
    }

    /// <summary>"Backend ✅ Frontend ❌": one for each part.</summary>
    private static bool HoldsMark(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (StateGlyphs.LengthAt(text[at..]) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
