using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;

/// <summary>The author's words of a statement: what a regeneration adds to its first line, or puts in the place of a word, is not part of them.</summary>
internal static class AuthoredStatement
{
    /// <param name="text">Plain text of the paragraph, or of more that begins with it.</param>
    public static string Of(SourceText source, ParagraphBlock paragraph, string text)
    {
        var content = source.Trim(paragraph.Span.Start, source.EndOfLine(source.FirstLine(paragraph)));
        var firstLine = source.Text.AsSpan(content.Start, content.Length);
        var own = OwnedText.TryFindSuffix(firstLine, out var suffix) ? text.Replace(firstLine[suffix..].ToString(), "", StringComparison.Ordinal) : text;
        return own.Replace(OwnedText.ResolvedPhrase, OwnedText.BlockedWord, StringComparison.Ordinal);
    }
}
