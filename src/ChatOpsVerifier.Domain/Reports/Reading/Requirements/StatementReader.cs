using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using ChatOpsVerifier.Domain.Reports.Reading.States;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading.Requirements;

/// <summary>
/// Criteria, missing verifications, blocked areas, assumptions, required actions: list items under a label or heading that says
/// so. Criteria are those of the whole report: "PASS Criteria". "Success Criteria" in a chapter of a plan are that chapter's,
/// so that they count only in the canonical family, as a section, where it has no others.
/// </summary>
internal sealed class StatementReader(SourceText source)
{
    private readonly Dictionary<StatementKind, int> _counts = [];

    public ImmutableArray<Statement> Read(IReadOnlyCollection<SectionContent> contents, bool isCanonical)
    {
        var lists = contents.SelectMany(c => c.Lists.Select(l => (Kind: KindOf(c.Section, l), List: l, c.Section))).Where(l => l.Kind is not null).ToList();
        var criteria = lists.Where(l => l.Kind == StatementKind.Criterion && Dialect.NamesReport(TitleOf(l.Section, l.List))).ToList();
        return [.. lists
            .Where(l => l.Kind != StatementKind.Criterion || (criteria.Count > 0
                ? criteria.Contains(l) && (isCanonical || criteria.DistinctBy(c => c.Section).Count() == 1)
                : isCanonical && l.List.Label is null))
            .SelectMany(l => l.List.List.OfType<ListItemBlock>().Select(i => Read(l.Kind!.Value, i)))
            .OfType<Statement>()
            .OrderBy(s => s.Line)];
    }

    /// <summary>Some list is headed as criteria, of the report or of a part of it.</summary>
    public static bool HasCriteria(
        IEnumerable<SectionContent> contents) => contents.Any(c => c.Lists.Exists(l => KindOf(c.Section, l) == StatementKind.Criterion));

    private static StatementKind? KindOf(Section section, LabeledList list) => Dialect.StatementOf(TitleOf(section, list));

    private static string TitleOf(Section section, LabeledList list) => list.Label?.Label ?? section.Title.Text;

    private Statement? Read(StatementKind kind, ListItemBlock item)
    {
        if (item.Count == 0 || item[0] is not ParagraphBlock { Span.IsEmpty: false } paragraph)
        {
            return null;
        }

        var line = source.FirstLine(paragraph);
        var start = paragraph.Span.Start;
        var content = source.Trim(start, source.EndOfLine(line));
        var firstLine = source.Text.AsSpan(content.Start, content.Length);
        var mark = StateGlyphs.LengthAt(firstLine);
        var suffix = OwnedText.TryFindSuffix(firstLine, out var suffixAt)
            ? TextSpan.FromBounds(content.Start + suffixAt, content.End)
            : TextSpan.At(content.End);
        var ordinal = _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        return new Statement
        {
            Id = $"{kind.IdPrefix()}:{ordinal}",
            Kind = kind,
            Line = line,
            Text = TextOf(paragraph, mark),
            Mark = mark > 0 ? new TextSpan(content.Start, mark) : null,
            Suffix = new OwnedSlot(suffix),
            BlockedWord = kind == StatementKind.BlockedArea ? BlockedWord(content.Start, firstLine) : null,
        };
    }

    private string TextOf(ParagraphBlock paragraph, int mark)
    {
        var text = PlainText.Of(paragraph);
        return AuthoredStatement.Of(source, paragraph, text[Math.Min(mark, text.Length)..].TrimStart());
    }

    private static TextSpan? BlockedWord(int start, ReadOnlySpan<char> line)
    {
        foreach (var phrase in (ReadOnlySpan<string>)[OwnedText.ResolvedPhrase, OwnedText.BlockedWord])
        {
            var at = line.IndexOf(phrase);
            if (at >= 0)
            {
                return new TextSpan(start + at, phrase.Length);
            }
        }

        return null;
    }
}
