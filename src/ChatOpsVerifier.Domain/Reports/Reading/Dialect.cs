namespace ChatOpsVerifier.Domain.Reports.Reading;

/// <summary>The words of the canonical family. Everything here is compared in lower case.</summary>
internal static class Dialect
{
    public static RequirementRole RoleOf(string? label, Section section) => label?.ToLowerInvariant() switch
    {
        "verification required" or "verifications needed" or "verification needed" or "to be verified" or "must be verified" => RequirementRole.Requirement,
        "required verifications" or "verification checklist" => RequirementRole.Checklist,
        _ => section.Title.DemandsVerification ? RequirementRole.Requirement : RequirementRole.Group,
    };

    public static GuidanceKind GuidanceOf(string key) => key switch
    {
        _ when key.StartsWith("expected", StringComparison.Ordinal) => GuidanceKind.Expected,
        "verification steps" or "steps" or "how to verify" or "procedure" => GuidanceKind.Steps,
        "evidence required" or "required evidence" or "evidence needed" => GuidanceKind.EvidenceRequired,
        "verification method" or "method" => GuidanceKind.Method,
        _ => GuidanceKind.Other,
    };

    public static StatementKind? StatementOf(string title) => title.ToLowerInvariant() switch
    {
        "pass criteria" or "criteria for pass" or "acceptance criteria" or "success criteria" or "exit criteria" or "go-live criteria" => StatementKind.Criterion,
        "missing verifications" or "missing verification" or "open verifications" => StatementKind.MissingVerification,
        "blocked areas" or "blocked" or "blocked items" => StatementKind.BlockedArea,
        "assumptions" => StatementKind.Assumption,
        "required actions" => StatementKind.RequiredAction,
        _ => null,
    };

    /// <summary>Criteria that are the whole report's by their name.</summary>
    public static bool NamesReport(string criteria) => criteria.ToLowerInvariant() is "pass criteria" or "criteria for pass" or "go-live criteria";

    public static string IdPrefix(this StatementKind kind) => kind switch
    {
        StatementKind.Criterion => "criterion",
        StatementKind.MissingVerification => "missing",
        StatementKind.BlockedArea => "blocked",
        StatementKind.Assumption => "assumption",
        _ => "action",
    };

    public static bool IsStatusLabel(string key) => key is "status" or "state" or "verification status" or "zustand" or "statut" or "état" or "estado" or "stato" or "situação" or "stan" or "stav";

    public static bool IsOverallStatusLabel(string key) => key is "current status" or "overall status" or "overall verdict" or "overall result" or "verdict";

    public static bool IsDeclaration(Section section) =>
        section.Lineage().Any(s => s.Title.Text.Contains("declaration", StringComparison.OrdinalIgnoreCase));
}
