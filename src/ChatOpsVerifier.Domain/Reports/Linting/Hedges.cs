using System.Buffers;
using System.Text.RegularExpressions;
using ChatOpsVerifier.Domain.Reports.Reading.Drafting;
using ChatOpsVerifier.Domain.Reports.Reading.Requirements;

namespace ChatOpsVerifier.Domain.Reports.Linting;

/// <summary>"If possible" in a criterion, a check or a required action: words by which it could be waived.</summary>
internal static partial class Hedges
{
    /// <summary>One of these is in every hedge.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "possible",
            "availabl",
            "applicab",
            "feasible",
            "practicable",
            "needed",
            "necessary",
            "appropriate",
            "time permit",
            "effort",
            "ideally",
            "nice to",
            "optionally",
            "möglich",
            "vorhanden",
            "verfügbar",
            "nötig",
            "gegebenenfalls",
            "ggf",
            "échéant",
            "procede",
            "possível",
            "aplicável",
            "possibile",
            "mogelijk",
            "toepassing",
            "możliwe",
            "möjligt",
            "возможно"
        ],
        StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<LintIssue> Find(Report report, IReadOnlyList<SectionContent> contents)
    {
        var statements = report.Statements
            .Where(s => s.Kind is StatementKind.Criterion or StatementKind.BlockedArea or StatementKind.MissingVerification)
            .Select(s => (s.Line, s.Text, What: s.Kind == StatementKind.Criterion ? "criterion" : "statement"));
        var checks = report.Checks.Select(c => (c.Line, c.Text, What: "check"));
        var actions = contents.Where(c => FindingReader.IsFinding(c.Section)).SelectMany(c => c.Labels)
            .Where(l => l.Key is "required action" or "action required")
            .Select(l => (l.Line, Text: l.Continued, What: "required action"));
        foreach (var (line, text, what) in statements.Concat(checks).Concat(actions))
        {
            if (text.AsSpan().ContainsAny(Words) && Hedge().Match(text) is { Success: true } hedge)
            {
                yield return new LintIssue(LintSeverity.Warning, line, "hedge",
                    $"\"{hedge.Value}\" would let the {what} \"{text}\" be waived. Say who decides, or answer that it is not available, with evidence.");
            }
        }
    }

    [GeneratedRegex(
        @"\b((if|where|wherever|as far as) (at all )?(possible|available|applicable|feasible|practicable|needed|necessary|appropriate|time permits)"
        + @"|(when|whenever) (possible|applicable|feasible|practicable|appropriate)|as (needed|appropriate|necessary)|time permitting|best[- ]effort|ideally"
        + @"|nice to have|optionally|wenn möglich|falls (möglich|vorhanden|verfügbar|nötig)|sofern (möglich|vorhanden)|gegebenenfalls|ggf\.|si possible"
        + @"|le cas échéant|si es posible|si procede|se possível|se aplicável|se possibile|se applicabile|indien mogelijk|indien van toepassing"
        + @"|jeśli (to )?możliwe|om möjligt|если возможно)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Hedge();
}
