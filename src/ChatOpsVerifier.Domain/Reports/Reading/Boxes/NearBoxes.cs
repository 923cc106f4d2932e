using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Lists;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using ChatOpsVerifier.Domain.Reports.Reading.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Boxes;

/// <summary>
/// Finds what looks like a box and is none. Elsewhere than at the start of a list item only an empty or ticked pair of brackets
/// counts, and letters and words in brackets only beside real boxes: else they are references and placeholders.
/// </summary>
internal sealed partial class NearBoxes(SourceText source, Section section)
{
    private readonly List<NearBox> _found = [];

    /// <summary>An item beside boxes is read twice.</summary>
    private readonly HashSet<(int, TextSpan)> _places = [];

    /// <summary>The last paragraph in front of what is read.</summary>
    private ParagraphBlock? _above;

    public static IReadOnlyList<NearBox> Find(SourceText source, Section section)
    {
        var reader = new NearBoxes(source, section);
        if (section.Heading is { } heading)
        {
            reader.ReadLine(heading.Line, source.StartOfLine(heading.Line) + HeadingMark().Match(source.LineText(heading.Line)).Length, null, false);
        }

        foreach (var block in section.Blocks)
        {
            reader.Read(block, null);
            reader._above = block as ParagraphBlock ?? reader._above;
        }

        return reader._found;
    }

    private void Read(Block block, ListItemBlock? item)
    {
        switch (block)
        {
            case ListBlock list:
                ReadList(list);
                break;
            case QuoteBlock quote:
                foreach (var inner in quote)
                {
                    Read(inner, null);
                }

                break;
            case ParagraphBlock { Span.IsEmpty: false } paragraph:
                ReadParagraph(paragraph, item);
                break;
            case CodeBlock and not (FencedCodeBlock or YamlFrontMatterBlock):
            case HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock }:
                ReadVerbatim((LeafBlock)block);
                break;
        }
    }

    private void ReadList(ListBlock list)
    {
        var before = _found.Count;
        var others = default(List<(ListItemBlock Item, int Line, int Start)>);
        var hasBoxes = false;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            hasBoxes |= TaskItem.TryRead(item) is not null;
            for (var i = 0; i < item.Count; i++)
            {
                Read(item[i], i == 0 ? item : null);
            }

            if (item is [ParagraphBlock { Span.IsEmpty: false } first, ..] && TaskItem.TryRead(item) is null)
            {
                (others ??= []).Add((item, source.FirstLine(first), first.Span.Start));
            }
        }

        if (others is null)
        {
            return;
        }

        var known = _found.Skip(before).Select(n => n.Item).OfType<ListItemBlock>().ToHashSet();
        foreach (var (item, line, start) in others.Where(o => (hasBoxes || known.Count > 0) && !known.Contains(o.Item)))
        {
            if (!ReadState(list, item, line))
            {
                ReadLine(line, start, item, besideBoxes: true);
            }
        }
    }

    /// <summary>"- ❌ Restore tested" among boxes: the list is one, and so is what its items are for.</summary>
    private bool ReadState(ListBlock list, ListItemBlock item, int line)
    {
        if (StatesBesideBoxes.Read(source, list, item) is not var (mark, isDone, isClosing))
        {
            return false;
        }

        if (Add(
            line,
            mark,
            isClosing ? ClosingState.Draft(source, item, mark).Text : source.LineText(line)[(mark.Start + mark.Length - source.StartOfLine(line))..],
            isClosing ? "it has a state at its end and no box, as items beside it do" : "it begins with a state and not with a box, as items beside it do",
            isDone,
            CheckForm.StateBullet,
            item))
        {
            // "❌ No cluster" says what is missing; nobody will make it so.
            _found[^1] = _found[^1] with { CouldHoldCheck = !isDone && !ListVocabulary.IsNegated(_found[^1].Text) };
        }

        return true;
    }

    private void ReadParagraph(ParagraphBlock paragraph, ListItemBlock? item)
    {
        var last = source.LastLine(paragraph);
        for (var line = source.FirstLine(paragraph); line <= last; line++)
        {
            var isFirst = line == source.FirstLine(paragraph);
            if (isFirst && item is not null && TaskItem.TryRead(item) is not null)
            {
                continue;
            }

            ReadLine(line, LabelLines.Content(source, paragraph, line).Start, isFirst ? item : null, besideBoxes: false);
        }
    }

    private void ReadVerbatim(LeafBlock block)
    {
        for (var line = source.FirstLine(block); line <= source.LastLine(block); line++)
        {
            var text = source.LineText(line);
            var start = text.Length - text.TrimStart(' ', '\t', '>').Length;
            if (NearBoxLine.Read(text[start..]) is { Open: "[", Inside: " " or "x" or "X" } near
                && near.Lead.Trim().Length > 0
                && near.Lead.EndsWith(' ')
                && near.Rest.StartsWith(' ')
                && near.Rest.Trim().Length > 0)
            {
                Add(
                    line,
                    source.StartOfLine(line) + start,
                    near,
                    block is HtmlBlock ? "GitHub shows no boxes inside HTML; a blank line behind the tag ends it" : "it is indented like code",
                    null);
            }

            if (block is HtmlBlock && !HtmlTables.IsPart(text))
            {
                AddInline(line, source.StartOfLine(line), text, "it is inside HTML");
            }
        }
    }

    private void ReadLine(int line, int start, ListItemBlock? item, bool besideBoxes)
    {
        var end = source.EndOfLine(line);
        start = Math.Min(start, end);
        if (SignatureBlank.Read(source.Text.AsSpan(start..end)) is { } signed)
        {
            if (Add(
                line, TextSpan.At(start), signed, "it is a blank to sign, and outside a table there is no place for name and date", false, CheckForm.Box, null))
            {
                _found[^1] = _found[^1] with { IsReadable = false };
            }

            return;
        }

        if (item is not null && FilledSquare.Is(source, item))
        {
            Add(
                line,
                new TextSpan(start, 1),
                source.Text[(start + 1)..end],
                "it begins with a filled square, beside empty ones",
                true,
                CheckForm.GlyphBox,
                item);
            return;
        }

        if (InlineBoxes.IsPlain(source.Text.AsSpan(start..end)))
        {
            return;
        }

        var text = source.Text[start..end];
        if (item is null && InlineBoxes.IsChoice(text))
        {
            AddInline(line, start, text);
        }
        else if (NearBoxLine.Read(text) is { IsLink: false } near
            && !(item is not null && near.NamesState && MarkLegend.Is(source, (ListBlock)item.Parent!, $"{section.Title.Text} {PlainText.Of(_above)}"))
            && !OwnedText.IsEvidenceLine(text))
        {
            if (item is not null && near.Lead.Length == 0 ? near.CountsInItem(besideBoxes) : near.CountsElsewhere)
            {
                Add(line, start, near, near.Reason(item is not null && near.Lead.Length == 0), item);
            }
        }
        else if (item is null || LeadingMark.Of(source, item).Length == 0)
        {
            AddInline(line, start, text);
        }
    }

    private void AddInline(int line, int start, string text, string? inHtml = null)
    {
        var boxes = InlineBoxes.Find(text, inHtml);
        if (boxes.Count == 0 || OwnedText.HasProvenance(text))
        {
            return;
        }

        foreach (var box in boxes)
        {
            if (Add(line, new TextSpan(start + box.Start, box.Length), box.Text, box.Reason, box.Claimed, box.Form, null))
            {
                _found[^1] = _found[^1] with
                {
                    IsReadable = box.IsReadable,
                    CouldHoldCheck = box.CouldHoldCheck,
                    Outcomes = box.Outcomes is { } o ? o with { Pass = At(o.Pass)!.Value, Fail = At(o.Fail), NotApplicable = At(o.NotApplicable) } : null
                };
            }
        }

        TextSpan? At(TextSpan? span) => span is { } s ? new TextSpan(start + s.Start, s.Length) : null;
    }

    private void Add(int line, int start, NearBoxLine near, string reason, ListItemBlock? item) =>
        Add(line, new TextSpan(start + near.InsideAt, near.Inside.Length), near.Rest, reason, near.IsTick, CheckForm.Box, item);

    /// <returns>False: it was found before.</returns>
    private bool Add(int line, TextSpan marker, string text, string reason, bool claimed, CheckForm form, ListItemBlock? item)
    {
        if (!_places.Add((line, marker)))
        {
            return false;
        }

        var plain = LabelLine.Unmark(text).Trim('*', '_', ' ');
        _found.Add(new NearBox(
            line, marker, plain, Domain.Text.Shorten.To(source.LineText(line).Trim(), UnreadPlace.LongestTitle), reason, claimed, form, item));
        return true;
    }

    [GeneratedRegex(@"^[ ]{0,3}#{1,6}[ \t]+")]
    private static partial Regex HeadingMark();
}
