using ChatOpsVerifier.Domain.Owned;
using ChatOpsVerifier.Domain.Reports.Reading.Boxes;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Lists;
using ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using ChatOpsVerifier.Domain.Reports.Reading.Tables;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>Reads what is in one section: groups of checks, labels, lists.</summary>
/// <param name="checklists">Lists that hold a box at any depth.</param>
/// <param name="choices">What people decided about places that the dialect alone does not read.</param>
/// <param name="readsBullets">The document has no other checks than bullets led by a state.</param>
internal sealed class ContentReader(SourceText source, HashSet<ListBlock> checklists, Choices choices, bool readsBullets)
{
    private readonly NearBoxPlaces _nearBoxes = new(source, checklists, choices);
    private readonly TablePlaces _tables = new(source, choices);

    public SectionContent Read(Section section)
    {
        var content = new SectionContent(section);
        var elsewhere = _nearBoxes.Read(content);
        var lists = new ListReader(source, checklists, _nearBoxes.Chosen);
        var above = new Above(null, null);
        var group = default(GroupDraft);
        foreach (var block in section.Blocks)
        {
            switch (block)
            {
                case ParagraphBlock paragraph:
                    above = ReadParagraph(paragraph, content) ?? above;
                    break;
                case ListBlock list when IsOwned(content, list):
                    break;
                case ListBlock list when checklists.Contains(list):
                    above = UnlessUsed(content, above);
                    group = OpenGroup(content, above, group);
                    lists.Read(list, group, label => NewGroup(content, label, group.Role));
                    ReadStatusBesideBoxes(list, content);
                    break;
                case ListBlock list when readsBullets && !IsStatement(section, above) && StateBullets.Read(source, list) is { Count: > 0 } bullets:
                    group = OpenGroup(content, above, group);
                    Add(group, bullets, list);
                    break;
                case ListBlock list when !readsBullets
                    && !_nearBoxes.IsNamed(list)
                    && !IsStatement(section, above)
                    && UnreadLists.Find(source, section, list, above.Text, choices) is { } unread:
                    content.Unread.Add(unread);
                    if (unread.Chosen == ReadingMode.Checks)
                    {
                        group = OpenGroup(content, above, group);
                        Add(group, StateBullets.ReadAll(source, list).Select(d => d with { IsNew = true }), list);
                        break;
                    }

                    content.Lists.Add(new LabeledList(above.Label, list));
                    ReadBulletLabels(list, content);
                    break;
                case ListBlock list:
                    if (!readsBullets && !_nearBoxes.IsNamed(list) && CriteriaLists.Find(source, section, list, above.Text, choices) is { } criteria)
                    {
                        content.Unread.Add(criteria);
                    }

                    content.Lists.Add(new LabeledList(above.Label, list));
                    ReadBulletLabels(list, content);
                    break;
                case Table table when _tables.Read(content, table, above.Text) is { Count: > 0 } rows:
                    group = OpenGroup(content, above, group);
                    Add(group, rows, table);
                    break;
                case HtmlBlock html:
                    _tables.NameHtml(content, html, above.Text);
                    break;
                case ThematicBreakBlock:
                    above = new Above(null, null);
                    break;
            }

            if (block is ListBlock items && !IsOwned(content, items))
            {
                ReadTablesIn(items, content);
            }
        }

        if (elsewhere.Count > 0)
        {
            Add(NewGroup(content, null, Dialect.RoleOf(null, section)), elsewhere, section.Blocks.LastOrDefault());
        }

        content.Groups.RemoveAll(g => g.Checks.Count == 0);
        return content;
    }

    private void ReadTablesIn(ListBlock list, SectionContent content)
    {
        foreach (var (label, rows) in _tables.ReadIn(content, list))
        {
            if (rows.Count > 0)
            {
                Add(NewGroup(content, label, Dialect.RoleOf(label, content.Section)), rows, list);
            }
        }

        foreach (var html in list.Descendants<HtmlBlock>())
        {
            _tables.NameHtml(content, html, null);
        }
    }

    /// <returns>What is above the next list; null: the paragraph is an owned or a status line, and changes nothing.</returns>
    private Above? ReadParagraph(ParagraphBlock paragraph, SectionContent content)
    {
        var line = source.FirstLine(paragraph);
        if (OwnedLines.IsVerifiedInformation(source, line))
        {
            content.VerifiedInformationLine = line;
            return null;
        }

        if (OwnedText.IsResolution(source.LineSpan(line)))
        {
            content.ResolutionLine = line;
            return null;
        }

        var labels = LabelLines.Read(source, paragraph);
        content.Labels.AddRange(labels.Where(l => !l.IsBare));
        if (labels.Count == 0)
        {
            return new Above(null, PlainText.Of(paragraph));
        }

        return labels[^1].IsBare ? new Above(labels[^1], null) : null;
    }

    /// <summary>A label that had its own list already ("Legend:") says nothing of the boxes behind that list.</summary>
    private static Above UnlessUsed(SectionContent content, Above above) =>
        above.Label is { } label && content.Lists.Count > 0 && ReferenceEquals(content.Lists[^1].Label, label) ? new Above(null, null) : above;

    private static bool IsStatement(Section section, Above above) => Dialect.StatementOf(above.Label?.Label ?? section.Title.Text) is not null;

    private static void Add(GroupDraft group, IEnumerable<CheckDraft> checks, Block? block)
    {
        group.Checks.AddRange(checks);
        group.LastBlock = block;
    }

    private void ReadBulletLabels(ListBlock list, SectionContent content)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (item.Count > 0 && item[0] is ParagraphBlock paragraph)
            {
                content.Labels.AddRange(LabelLines.Read(source, paragraph).Where(l => !l.IsBare));
            }
        }
    }

    /// <summary>"- **Status**: Approved" among the boxes, where there is one such line: of several, each is about the box beside it.</summary>
    private void ReadStatusBesideBoxes(ListBlock list, SectionContent content)
    {
        var labels = list.OfType<ListItemBlock>()
            .Where(i => i is [ParagraphBlock { Span.IsEmpty: false }, ..] && TaskItem.TryRead(i) is null)
            .SelectMany(i => LabelLines.Read(source, (ParagraphBlock)i[0]))
            .Where(l => !l.IsBare && (Dialect.IsStatusLabel(l.Key) || Dialect.IsOverallStatusLabel(l.Key)))
            .Take(2)
            .ToList();
        if (labels is [var only])
        {
            content.Labels.Add(only);
        }
    }

    private bool IsOwned(SectionContent content, ListBlock list) =>
        content.VerifiedInformationLine is { } line && source.FirstLine(list) == line + 1;

    /// <summary>A list under the same label as the one before belongs to its group: Markdown splits a list where the bullet changes.</summary>
    private static GroupDraft OpenGroup(SectionContent content, Above above, GroupDraft? last) =>
        last is not null && last.Label == above.Text ? last : NewGroup(content, above.Text, Dialect.RoleOf(above.Text, content.Section));

    private static GroupDraft NewGroup(SectionContent content, string? label, RequirementRole role)
    {
        var group = new GroupDraft(content.Section, label, role);
        content.Groups.Add(group);
        return group;
    }

    /// <summary>What is above a list.</summary>
    private sealed record Above(LabelLine? Label, string? Paragraph)
    {
        public string? Text => Label?.Label ?? Paragraph?.TrimEnd(':', '：');
    }
}
