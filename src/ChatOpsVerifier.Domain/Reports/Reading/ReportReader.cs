using System.Collections.Immutable;
using Markdig.Syntax;

namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>Puts a report together from the sections of a document.</summary>
internal static class ReportReader
{
    public static Report Read(SourceText source, MarkdownDocument document)
    {
        var ledger = OwnedLines.Ledger(document, source);
        var sections = SectionReader.Read(document, source, ledger.IsPresent ? ledger.Existing.Start : int.MaxValue);
        var reader = new ContentReader(source, Checklists.Find(document, source));
        var contents = sections.ConvertAll(reader.Read);
        var findings = FindingReader.Read(source, contents);
        var statements = new StatementReader(source).Read(contents);
        var canonical = IsCanonicalFamily(contents, findings, statements);
        var requirements = new RequirementReader(source, OwnIds.Find([.. contents.SelectMany(c => c.Groups).SelectMany(g => g.Checks)]));
        return new Report
        {
            Source = source,
            Title = Titles.Of(document, sections),
            Headings = [.. sections.Select(s => s.Heading).OfType<Heading>()],
            Requirements = QuickAnswers.Fill([.. contents.SelectMany(c => requirements.Read(c, canonical))]),
            Findings = findings,
            Statements = statements,
            Labels = ReportLabelReader.Read(source, contents),
            Deployments = DeploymentReader.Read(source.Text),
            EvidenceLedger = ledger,
            IsCanonicalFamily = canonical,
        };
    }

    private static bool IsCanonicalFamily(List<SectionContent> contents, ImmutableArray<Finding> findings, ImmutableArray<Statement> statements) =>
        contents.SelectMany(c => c.Groups).Any(g => g.Role != RequirementRole.Group)
        || (!findings.IsEmpty && statements.Any(s => s.Kind == StatementKind.Criterion));
}
