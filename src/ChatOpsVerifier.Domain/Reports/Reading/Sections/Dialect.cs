using System.Collections.Frozen;

namespace ChatOpsVerifier.Domain.Reports.Reading.Sections;

/// <summary>The words of the canonical family. Everything here is compared in lower case.</summary>
internal static class Dialect
{
    private static readonly FrozenSet<string> StatusLabels =
        Set(
            "status|state|verification status|test status|review status|approval status|zustand|prüfstatus|teststatus|freigabestatus|statut|état|"
        + "statut de vérification|estado|estado de verificación|estado da verificação|situação|stato|stato di verifica|"
        + "κατάσταση|الحالة|حالة|מצב|סטטוס|trạng thái|tình trạng|keadaan|статус перевірки|kontrollstatus|godkännandestatus|stav kontroly|stav ověření|"
        + "stare verificare|onay durumu|staat|stan|stav|läge|tillstånd|tilstand|tila|stare|állapot|durum|статус|состояние|статус проверки|стан|状態|ステータス|確認状況|"
        + "検証状況|状态|狀態|验证状态|测试状态|审核状态|验收状态|审批状态|确认状态|完成状态|実施状況|対応状況|進捗状況|承認状況|상태|검증 상태");

    private static readonly FrozenSet<string> OverallLabels =
        Set(
            "current status|overall status|overall verdict|overall result|verdict|aktueller status|gesamtstatus|gesamturteil|gesamtergebnis|statut actuel|"
        + "statut global|verdict global|estado actual|estado general|resultado global|estado atual|estado geral|resultado geral|"
        + "stato attuale|stato generale|stato complessivo|huidige status|algehele status|aktualny status|status ogólny|текущий статус|общий статус|現在の状態|総合判定|"
        + "全体ステータス|当前状态|总体状态|整体状态|övergripande status|aktuell status|samlet status|overordnet status|kokonaistila|celkový stav|aktuální stav|"
        + "összesített állapot|stare generală|stare curentă|genel durum|mevcut durum|загальний статус|поточний статус|γενική κατάσταση|الحالة العامة|"
        + "الحالة الحالية|מצב כללי|trạng thái chung|status keseluruhan|현재 상태|전체 상태|종합 판정");

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
        "pass criteria" or "criteria for pass" or "acceptance criteria" or "success criteria" or "exit criteria" or "go-live criteria" =>
            StatementKind.Criterion,
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

    public static bool IsStatusLabel(string key) => StatusLabels.Contains(key);

    public static bool IsOverallStatusLabel(string key) => OverallLabels.Contains(key);

    public static bool IsDeclaration(Section section) =>
        section.Lineage().Any(s => s.Title.Text.Contains("declaration", StringComparison.OrdinalIgnoreCase));

    private static FrozenSet<string> Set(string words) => words.Split('|').ToFrozenSet(StringComparer.Ordinal);
}
