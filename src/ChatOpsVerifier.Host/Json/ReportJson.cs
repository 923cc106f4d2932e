using System.Collections.Immutable;
using ChatOpsVerifier.Conversations.Reports;
using ChatOpsVerifier.Domain.Evidence;
using ChatOpsVerifier.Domain.Reports;
using ChatOpsVerifier.Domain.Verification;

namespace ChatOpsVerifier.Host.Json;

/// <summary>Builds the document from an assessment: the same numbers as everywhere.</summary>
internal static class ReportJson
{
    private const string Other = "other";

    public static ReportDocument Build(
        ReportView view) => Build(view.Record.Slug, view.Record.SourceSha256, view.Assessment) with { Status = StatusJson.Build(view.Status) };

    public static ReportDocument Build(string slug, string sourceSha256, Assessment a) => new(
        slug,
        a.Report.Title,
        a.Verdict.Word,
        [.. a.Verdict.Reasons.Select(r => new ReasonDocument(r.Line, r.Rule, r.Message))],
        [.. a.Lint.Select(l => new LintDocument(JsonNames.Of(l.Severity), l.Line, l.Code, l.Message, a.State.AcknowledgedLint.ContainsKey(l.Name)))],
        Findings(a),
        Statements(a, StatementKind.Criterion),
        Statements(a, StatementKind.MissingVerification),
        Statements(a, StatementKind.BlockedArea),
        Statements(a, StatementKind.Assumption),
        [.. a.Plan.Links.Select(l => new LinkDocument(JsonNames.Of(l.Kind), External(l.From), [.. l.To.Select(External)], JsonNames.Of(l.Basis), l.Reason))],
        Counts(a),
        new SourceDocument(sourceSha256, a.Report.Source.Bytes.Length, a.State.Version, a.State.HeadHash));

    public static CountsDocument Counts(Assessment a)
    {
        var c = a.Counts;
        return new CountsDocument(
            c.Checks, c.Settled, c.Percent, c.Verified, c.NotAvailable, c.Refuted, c.Stale, c.Unknown, c.Conflicts, c.Derived, c.Evidence, c.Answers,
            Roles(RequirementRole.Requirement), Roles(RequirementRole.Checklist), Roles(RequirementRole.Group), a.Report.Findings.Length,
            Kinds(StatementKind.Criterion), Kinds(StatementKind.MissingVerification), Kinds(StatementKind.BlockedArea), Kinds(StatementKind.Assumption));

        int Roles(RequirementRole role) => a.Report.Requirements.Count(r => r.Role == role);
        int Kinds(StatementKind kind) => a.Report.Statements.Count(s => s.Kind == kind);
    }

    private static ImmutableArray<FindingDocument> Findings(Assessment a)
    {
        var lines = a.Report.Findings.ToDictionary(f => f.Id, f => f.Line);
        var requirements = a.Report.Requirements.ToDictionary(r => r.Id);
        return
        [
            .. a.FindingOrder.Select(id => a.Findings[id]).Select(f => new FindingDocument(
                External(f.Id), f.Title, lines.TryGetValue(f.Id, out var line) ? line : null, JsonNames.Of(f.Status.Outcome), f.Status.Checks, f.Status.Settled,
                [.. f.Requirements.Select(id => Requirement(a, requirements[id]))])),
        ];
    }

    private static RequirementDocument Requirement(Assessment a, Requirement r) => new(
        r.Id, r.Handle, r.Title, r.Line, JsonNames.Of(r.Role), JsonNames.Of(a.Requirements[r.Id].Outcome), [.. r.Checks.Select(c => Check(a, a.Checks[c.Id]))]);

    private static CheckDocument Check(Assessment a, CheckStatus s) => new(
        s.Check.Id, s.Check.Handle, s.Check.Line, s.Check.Text, JsonNames.Of(s.Outcome), s.Check.Claimed, s.InConflict,
        s.Answer?.Value, s.Answer?.Note, s.Answer is { } answer ? JsonNames.Of(answer.Attestation) : null, s.Answer?.By, s.StaleBecause, s.DerivedFrom,
        s.Answer is null ? [] : [.. s.Answer.EvidenceIds.Select(id => Evidence(a.State.Evidence[id]))]);

    public static EvidenceDocument Evidence(EvidenceItem e) =>
        new(e.Id, JsonNames.Of(e.Kind), e.Name, e.Url, e.MediaType, e.Bytes, e.Sha256, e.ObservedOn, e.SubmittedAt, e.By,
            e.Origin is { } from ? new(from.AuthorId, from.AuthorName, from.Url, from.WrittenAt) : null);

    private static ImmutableArray<StatementDocument> Statements(Assessment a, StatementKind kind) =>
    [
        .. a.Report.Statements.Where(s => s.Kind == kind)
            .Select(s => new StatementDocument(s.Id, s.Line, s.Text, a.Statements[s.Id].Met, [.. a.Statements[s.Id].Sources])),
    ];

    private static string External(string id) => id == Finding.OtherId ? Other : id;
}
