using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Reports.Reading.Counts;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Lines;
using ChatOpsVerifier.Domain.Reports.Reading.Lists;
using ChatOpsVerifier.Domain.Reports.Reading.OwnedPlaces;
using ChatOpsVerifier.Domain.Reports.Reading.Requirements;
using ChatOpsVerifier.Domain.Reports.Reading.Sections;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>Puts a report together from the sections of a document.</summary>
internal static class ReportAssembler
{
    public static ReadReport Read(SourceText source, MarkdownDocument document, IReadOnlyCollection<ReadingChoice> choices)
    {
        var ledger = OwnedLines.Ledger(document, source);
        var sections = SectionReader.Read(document, source, ledger is { IsPresent: true } ? ledger.Existing.Start : int.MaxValue);
        var contents = ReadContents(source, sections, Checklists.Find(document, source), choices);
        var findings = FindingReader.Read(source, contents);
        var canonical = IsCanonicalFamily(contents, findings);
        var statements = new StatementReader(source).Read(contents, canonical);
        LeaveOutStatements(contents, statements);
        var reader = new RequirementReader(source, OwnIds.Find([.. contents.SelectMany(c => c.Groups).SelectMany(g => g.Checks)]));
        ImmutableArray<Requirement> requirements = [.. contents.SelectMany(c => reader.Read(c, canonical))];
        var report = new Report
        {
            Source = source,
            Title = Titles.Of(document, sections),
            Headings = [.. sections.Select(s => s.Heading).OfType<Heading>()],
            Requirements = requirements,
            Findings = findings.IsEmpty ? ChapterFindings.Make(sections, requirements) : findings,
            Statements = statements,
            Unread = [.. contents.SelectMany(c => c.Unread).OrderBy(u => u.Line)],
            Labels = ReportLabelReader.Read(source, contents),
            Deployments = DeploymentReader.Read(source.Text),
            EvidenceLabel = EvidenceHabit.Of(contents.SelectMany(c => c.Groups).SelectMany(g => g.Checks)),
            EvidenceLedger = ledger,
            IsCanonicalFamily = canonical,
        };
        return new ReadReport(report with { Labels = CountOwnership.Settle(report) }, contents, Verbatim.Find(document));
    }

    private static List<SectionContent> ReadContents(
        SourceText source, List<Section> sections, HashSet<ListBlock> checklists, IReadOnlyCollection<ReadingChoice> choices)
    {
        var contents = Read(choices, readsBullets: false);
        var own = choices.Count == 0 ? contents : Read([], readsBullets: false);
        if (HasChecks(own))
        {
            return contents;
        }

        // Only the file itself says whether its bullets are all that it has: a decision about a table takes none of them away.
        var bullets = Read(choices, readsBullets: true);
        return HasChecks(bullets) ? bullets : contents;

        List<SectionContent> Read(IReadOnlyCollection<ReadingChoice> made, bool readsBullets) =>
            sections.ConvertAll(new ContentReader(source, [.. checklists], new Choices(made), readsBullets).Read);
    }

    /// <summary>Numbered criteria that are criteria of the report are read, though not as checks.</summary>
    private static void LeaveOutStatements(List<SectionContent> contents, ImmutableArray<Statement> statements)
    {
        var lines = statements.Select(s => s.Line).ToHashSet();
        foreach (var content in contents)
        {
            content.Unread.RemoveAll(u => u is { Kind: UnreadKind.List, IsReadable: false } && lines.Contains(u.Line));
        }
    }

    private static bool HasChecks(List<SectionContent> contents) => contents.Exists(c => c.Groups.Count > 0);

    private static bool IsCanonicalFamily(List<SectionContent> contents, ImmutableArray<Finding> findings) =>
        contents.SelectMany(c => c.Groups).Any(g => g.Role != RequirementRole.Group)
        || (!findings.IsEmpty && StatementReader.HasCriteria(contents));
}
