using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Lines;

/// <summary>The label lines of a paragraph.</summary>
internal static class LabelLines
{
    /// <summary>One entry per label; lines without one continue the value before them.</summary>
    public static List<LabelLine> Read(SourceText source, LeafBlock paragraph)
    {
        var labels = new List<LabelLine>();
        var last = source.LastLine(paragraph);
        for (var line = source.FirstLine(paragraph); line <= last; line++)
        {
            var (start, end) = Content(source, paragraph, line);
            if (LabelLine.TryParse(source, line, start, end) is { } label)
            {
                labels.Add(label);
            }
            else if (labels.Count > 0)
            {
                var more = LabelLine.Unmark(source.Text[start..end]);
                labels[^1] = labels[^1] with { Continued = PlainText.Fold($"{labels[^1].Continued} {more}") };
            }
        }

        return labels;
    }

    /// <summary>Where the paragraph's own text is on a line, behind indentation, list markers and quote marks.</summary>
    public static (int Start, int End) Content(SourceText source, LeafBlock paragraph, int line)
    {
        var start = Math.Max(source.StartOfLine(line), paragraph.Span.Start);
        var end = source.EndOfLine(line);
        if (start != paragraph.Span.Start)
        {
            while (start < end && source.Text[start] is ' ' or '\t' or '>')
            {
                start++;
            }
        }

        return (Math.Min(start, end), end);
    }
}
